import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  centreOf,
  fitView,
  glideDelta,
  keepAnchor,
  keepInSight,
  largestScale,
  revealView,
  smallestScale,
  toPicture,
  toScreen,
  viewBetween,
  zoomAt,
  type Rect,
  type View,
} from "../../site/viewer/geometry.ts";

const place = fc.double({ min: -3000, max: 3000, noNaN: true });
const length = fc.double({ min: 1, max: 4000, noNaN: true });
const rects: fc.Arbitrary<Rect> = fc.record({ x: place, y: place, width: length, height: length });
const views: fc.Arbitrary<View> = fc.record({
  x: place,
  y: place,
  scale: fc.double({ min: 0.05, max: 6, noNaN: true }),
});
const ports = fc.record({
  width: fc.double({ min: 200, max: 3000, noNaN: true }),
  height: fc.double({ min: 200, max: 3000, noNaN: true }),
});
const near = 1e-5;

describe("a view", () => {
  test("that is fitted shows the whole part in its middle, unless the smallest scale is reached", () => {
    fc.assert(
      fc.property(rects, ports, (part, port) => {
        const view = fitView(part, port);
        const screen = toScreen(view, part);
        expect(Math.abs(centreOf(screen).x - port.width / 2)).toBeLessThan(near);
        expect(Math.abs(centreOf(screen).y - port.height / 2)).toBeLessThan(near);
        if (view.scale > smallestScale) {
          expect(screen.width).toBeLessThanOrEqual(port.width - 31);
          expect(screen.height).toBeLessThanOrEqual(port.height - 31);
        }
      }),
    );
  });

  test("that is zoomed keeps the point under the pointer, within the limits of the scale", () => {
    fc.assert(
      fc.property(views, fc.double({ min: 0.01, max: 100, noNaN: true }), ports, (view, factor, port) => {
        const at = { x: port.width / 3, y: port.height / 4 };
        const after = zoomAt(view, factor, at);
        const [from, to] = [toPicture(view, at), toPicture(after, at)];
        expect(Math.hypot(from.x - to.x, from.y - to.y)).toBeLessThan(0.001);
        expect(after.scale).toBeGreaterThanOrEqual(smallestScale);
        expect(after.scale).toBeLessThanOrEqual(largestScale);
      }),
    );
  });

  test("that is kept in sight always shows some of the picture and is then left alone", () => {
    fc.assert(
      fc.property(views, rects, ports, (view, picture, port) => {
        const kept = keepInSight(view, picture, port);
        const screen = toScreen(kept, { ...picture, x: 0, y: 0 });
        const least = (own: number): number => Math.min(60, own) - near;
        expect(Math.min(screen.x + screen.width, port.width) - Math.max(0, screen.x)).toBeGreaterThanOrEqual(
          Math.min(least(screen.width), port.width),
        );
        expect(Math.min(screen.y + screen.height, port.height) - Math.max(0, screen.y)).toBeGreaterThanOrEqual(
          Math.min(least(screen.height), port.height),
        );
        expect(keepInSight(kept, picture, port)).toEqual(kept);
      }),
    );
  });

  test("that reveals a shape that fits shows it whole, and does not move for one that is shown", () => {
    fc.assert(
      fc.property(views, rects, ports, (view, box, port) => {
        const after = revealView(view, box, port);
        const screen = toScreen(after, box);
        if (screen.width <= port.width) {
          expect(screen.x).toBeGreaterThanOrEqual(-near);
          expect(screen.x + screen.width).toBeLessThanOrEqual(port.width + near);
        }
        const again = revealView(after, box, port);
        expect(Math.hypot(again.x - after.x, again.y - after.y)).toBeLessThan(near);
      }),
    );
  });

  test("between two views begins at the first, ends at the second and goes one way", () => {
    fc.assert(
      fc.property(views, views, (from, to) => {
        const [start, end, middle] = [viewBetween(from, to, 0), viewBetween(from, to, 1), viewBetween(from, to, 0.5)];
        for (const name of ["x", "y", "scale"] as const) {
          expect(Math.abs(start[name] - from[name])).toBeLessThan(0.01);
          expect(Math.abs(end[name] - to[name])).toBeLessThan(0.01);
          expect(middle[name]).toBeGreaterThanOrEqual(Math.min(from[name], to[name]) - 0.01);
          expect(middle[name]).toBeLessThanOrEqual(Math.max(from[name], to[name]) + 0.01);
        }
      }),
    );
  });
});

describe("when a picture changes", () => {
  test("the anchor stays where it was on the screen, and so does not glide when its size is the same", () => {
    fc.assert(
      fc.property(views, rects, place, place, (view, before, x, y) => {
        const after = { ...before, x, y };
        const viewAfter = keepAnchor(view, before, after);
        const [old, now] = [toScreen(view, before), toScreen(viewAfter, after)];
        expect(Math.hypot(old.x - now.x, old.y - now.y)).toBeLessThan(0.001);
        const delta = glideDelta({ before, after, viewBefore: view, viewAfter });
        expect(Math.hypot(delta.x, delta.y)).toBeLessThan(0.001);
      }),
    );
  });

  test("a glide begins exactly where the shape stood on the screen", () => {
    fc.assert(
      fc.property(views, rects, rects, place, place, (viewBefore, before, after, x, y) => {
        const viewAfter = { ...viewBefore, x, y };
        const by = glideDelta({ before, after, viewBefore, viewAfter });
        const start = toScreen(viewAfter, { ...after, x: after.x + by.x, y: after.y + by.y });
        const stood = toScreen(viewBefore, before);
        expect(Math.hypot(start.x - stood.x, start.y - stood.y)).toBeLessThan(0.001);
      }),
    );
  });
});
