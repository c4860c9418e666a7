import { embedFaces, facesFor, parseFontFaces } from "./font-faces.ts";

const fontsFolder = "fonts/";

/**
 * The picture with the bundled font inside, so that it looks the same wherever it is opened: the parts of the font that
 * it needs, from beside the page. Where they cannot be loaded, the picture as it is.
 */
export async function withFonts(svg: string, base: string = document.baseURI): Promise<string> {
  try {
    const folder = new URL(fontsFolder, base);
    const faces = facesFor(svg, parseFontFaces(await (await load(new URL("fonts.css", folder))).text()));
    const data = await Promise.all(
      faces.map(async ({ file }) => [file, await base64(await (await load(new URL(file, folder))).blob())] as const),
    );
    return embedFaces(svg, faces, new Map(data));
  } catch {
    return svg;
  }
}

async function load(address: URL): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return response;
}

/** By the browser's own reader: in script, megabytes would block the page. */
function base64(blob: Blob): Promise<string> {
  return new Promise((done, refuse) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => refuse(reader.error ?? new Error("unreadable"));
    reader.readAsDataURL(blob);
  });
}
