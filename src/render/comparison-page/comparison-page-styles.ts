import dark from "../../scene/themes/dark.ts";
import light from "../../scene/themes/default.ts";
import type { Theme } from "../../scene/theme.ts";

const states = ["added", "removed", "changed", "moved", "affected"] as const;

/** Colours of the page, the same as of its pictures. */
function colours({ paints }: Theme): string {
  return [
    `--bg:${paints.background};--ink:${paints.ink};--soft:${paints["ink-soft"]};--line:${paints.separator}`,
    `--panel:${paints["band-fill"]};--accent:${paints["kind-touchpoint"]}`,
    `--error:${paints["critical-text"]};--warning:${paints["warn-text"]};--info:${paints["ink-soft"]}`,
    ...states.map((state) => `--${state}:${paints[`change-${state}`]}`),
  ].join(";");
}

/** The style sheet of the page of a comparison: light and dark, on a screen with and without the script, and in print. */
export const comparisonPageStyles = [
  `:root{color-scheme:light dark;${colours(light)}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${colours(dark)}}}`,
  "*{box-sizing:border-box}",
  "body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.55 'Noto Sans SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif}",
  "header{display:flex;flex-wrap:wrap;gap:8px 18px;align-items:center;padding:10px 16px;border-bottom:1px solid var(--line)}",
  ".names{flex:1 1 320px;min-width:0}h1{margin:0;font-size:17px}.names p{margin:0;color:var(--soft);font-size:13px;overflow-wrap:anywhere}",
  "h2{margin:12px 0 6px;font-size:15px}",
  ".tools{display:flex;flex-wrap:wrap;gap:6px 10px;align-items:center}.tools[hidden],.cut[hidden]{display:none}",
  ".tabs{display:flex;border:1px solid var(--line);border-radius:7px;overflow:hidden}",
  "button{font:inherit;color:inherit;background:none;border:0;cursor:pointer}",
  ".tabs button{min-width:34px;padding:4px 10px;font-size:14px}.tabs button+button{border-left:1px solid var(--line)}",
  '.tabs button[aria-pressed="true"]{background:var(--accent);color:var(--bg);font-weight:700}',
  "button:focus-visible,summary:focus-visible,.pictures:focus-visible,input:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}",
  ".steps{display:flex;gap:10px;align-items:center}.at{min-width:52px;color:var(--soft);font-size:13px}",
  "figure{margin:0}figcaption{color:var(--soft);font-size:13px}.stage svg{display:block;max-width:100%;height:auto}",
  "main{padding:0 16px}figure.base,figure.head{display:none}",
  ".changes ol,.changes ul{list-style:none;margin:0;padding:0}",
  ".changes li[id]{padding:8px 10px;border-bottom:1px solid var(--line);border-left:3px solid transparent}",
  ".changes li button{display:flex;gap:8px;align-items:baseline;width:100%;padding:0;text-align:left;overflow-wrap:anywhere}",
  ".changes li p,.changes details{margin:3px 0 0 30px;font-size:13.5px}.changes .small{color:var(--soft);font-size:12px;overflow-wrap:anywhere}",
  ".changes details ul{padding-left:14px;list-style:disc}.witness{font-weight:700}",
  ".number{flex:none;min-width:22px;padding:0 5px;border-radius:11px;background:var(--ink);color:var(--bg);font-size:12px;font-weight:700;text-align:center}",
  ".sign{margin-right:6px;font-weight:700}",
  ...states.map((state) => `.sign.${state}{color:var(--${state})}`),
  ".severity{font-size:12.5px}li.error .severity,span.error{color:var(--error);font-weight:700}li.warning .severity,span.warning{color:var(--warning);font-weight:700}li.info .severity,span.info{color:var(--info)}",
  ".waivers li{padding:8px 10px 8px 40px;border-bottom:1px solid var(--line);font-size:13.5px}",
  ".waived{padding:8px 10px;color:var(--soft)}",
  "@media screen{html.live,html.live body{height:100%;overflow:hidden}html.live body{display:flex;flex-direction:column}",
  "html.live main{flex:1;display:flex;min-height:0;padding:0}html.live .pictures{position:relative;flex:1;min-width:0;overflow:auto;background:var(--bg)}",
  "html.live .changes{flex:0 0 min(400px,40vw);overflow:auto;border-left:1px solid var(--line);background:var(--panel)}",
  "html.live .view{display:none;padding:0 0 24px}html.live .view.shown{display:block}html.live .view h2,html.live figcaption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}",
  "html.live .stage{position:relative;width:calc(min(100%,var(--most,100%)) * var(--zoom,1));margin:0 auto}html.live .stage svg{width:100%;max-width:none}",
  "html.live .stage figure{display:none}html.live .view[data-side=map] .map,html.live .view[data-side=base] .base,html.live .view[data-side=head] .head{display:block}",
  "html.live .view[data-side=swipe] .base,html.live .view[data-side=swipe] .head{display:block}",
  "html.live .view[data-side=swipe] .base{clip-path:inset(0 calc(100% - var(--cut,50%)) 0 0)}html.live .view[data-side=swipe] .head{position:absolute;inset:0 0 auto 0;clip-path:inset(0 0 0 var(--cut,50%))}",
  ".border{display:none}html.live .view[data-side=swipe] .border{display:block;position:absolute;top:0;bottom:0;left:var(--cut,50%);width:18px;margin-left:-9px;cursor:ew-resize;touch-action:none}",
  ".border::before{content:'';position:absolute;top:0;bottom:0;left:8px;width:2px;background:var(--accent)}",
  ".ring{position:absolute;border:3px solid var(--accent);border-radius:10px;pointer-events:none;box-shadow:0 0 0 4px color-mix(in srgb,var(--accent) 25%,transparent)}",
  "html.live .changes li[aria-current]{border-left-color:var(--accent);background:var(--bg)}",
  "html.live [data-change]{cursor:pointer}",
  "html.live .pictures.panning{cursor:grabbing;user-select:none}",
  "@media(max-width:820px){html.live main{flex-direction:column}html.live .changes{flex:0 0 45%;border-left:0;border-top:1px solid var(--line)}",
  "header{gap:6px 10px;padding:8px 10px}.names{flex-basis:100%}.tabs{max-width:100%;overflow-x:auto}.tabs button{flex:none;min-height:36px}.cut{flex:1 1 100px}.cut input{width:100%}}}",
  ".failed{max-width:760px}.failed h2{margin:20px 0 4px;color:var(--error);font-size:20px}.failed p{margin:4px 0}.failed ul{padding-left:20px}.failed li{margin:14px 0}.failed .small{color:var(--soft);font-size:13px}",
  "code,pre{font-family:ui-monospace,Menlo,Consolas,'Noto Sans SC',monospace;font-size:.92em}pre{margin:6px 0;padding:8px 10px;background:var(--panel);white-space:pre-wrap;overflow-wrap:anywhere}",
  "@page{size:landscape}@media print{:root{color-scheme:light}.tools,.border,.ring{display:none!important}figure.map{display:block}figure.base,figure.head{display:none}.view{break-after:page}.stage svg{max-height:80vh}.changes li{break-inside:avoid}.number{border:1px solid var(--ink);background:none;color:var(--ink)}details>summary{list-style:none}details::details-content{content-visibility:visible;block-size:auto}}",
].join("");
