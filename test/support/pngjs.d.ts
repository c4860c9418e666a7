/** What is used of pngjs, which comes without types; https://github.com/pngjs/pngjs */
declare module "pngjs" {
  export interface Pixels {
    readonly width: number;
    readonly height: number;
    /** Red, green, blue and alpha of each pixel, row by row. */
    readonly data: Uint8Array;
  }
  export const PNG: {
    readonly sync: {
      read(data: Uint8Array): Pixels;
      /** `colorType` 2: without alpha. */
      write(pixels: Pixels, options?: { readonly colorType?: 2; readonly deflateLevel?: number }): Uint8Array;
    };
  };
}
