import { css } from "lit";

export const editLayerStyles = css`
  :host {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }
  ketu-dialog,
  .tools,
  .handle,
  input,
  .prompt button {
    pointer-events: auto;
  }
  .tools {
    position: absolute;
    top: 0;
    left: 0;
    display: flex;
    gap: 2px;
    padding: 3px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--bg);
    box-shadow: var(--shadow);
  }
  .tools button {
    width: 28px;
    padding: 0;
  }
  .tools svg {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .handle {
    position: absolute;
    top: -12px;
    left: -12px;
    width: 24px;
    min-width: 24px;
    height: 24px;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    touch-action: none;
    cursor: crosshair;
  }
  .handle::after {
    content: "";
    width: 12px;
    height: 12px;
    border: 2px solid var(--bg);
    border-radius: 50%;
    background: var(--accent);
    box-shadow: 0 0 0 1.5px var(--accent);
  }
  .line {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    fill: none;
    stroke: var(--accent);
    stroke-width: 2.5;
    stroke-dasharray: 6 4;
  }
  input {
    position: absolute;
    top: 0;
    left: 0;
    padding: 0 6px;
    border: 2px solid var(--accent);
    box-shadow: var(--shadow);
  }
  .stage {
    display: flex;
    justify-content: flex-start;
    width: 100%;
    min-height: 34px;
    margin-bottom: 6px;
  }
  .ghost {
    position: absolute;
    top: 0;
    left: 0;
    border: 2px dashed var(--accent);
    border-radius: var(--radius);
    background: var(--selected);
    opacity: 0.7;
  }
  .prompt {
    position: absolute;
    top: 10px;
    left: 50%;
    display: flex;
    align-items: center;
    gap: 10px;
    width: max-content;
    max-width: calc(100% - 24px);
    padding: 6px 8px 6px 14px;
    translate: -50% 0;
    border: 1px solid var(--accent);
    border-radius: var(--radius);
    background: var(--bg);
    box-shadow: var(--shadow);
  }
  @media (pointer: coarse) {
    .tools button {
      width: 40px;
      min-height: 40px;
    }
    .handle {
      width: 40px;
      height: 40px;
      top: -20px;
      left: -20px;
    }
  }
`;
