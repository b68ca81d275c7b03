#!/usr/bin/env node
// Draws the icons of the installed app from the mark: `node scripts/icons.mjs` writes client/public/icons/*.png.
// The mark is a few strokes, so that a pixel is the share of its sixteen samples that lie within half a stroke of a line.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const FOLDER = path.join(import.meta.dirname, '..', 'client', 'public', 'icons');
const BRAND = [11, 79, 94];
const PAPER = [255, 255, 255];

/** The lines of mark.svg in its own 40 units. */
const STROKE = 3.2;
const LINES = [
  [29, 12, 29, 7],
  [29, 7, 6, 7],
  [6, 7, 6, 33],
  [6, 33, 29, 33],
  [29, 33, 29, 28],
  [13, 20, 35, 20],
  [30.5, 15.5, 35, 20],
  [35, 20, 30.5, 24.5],
];
const DOT = { x: 13, y: 20, radius: 2.6 };
const MIDDLE = { x: 20.5, y: 20 };

mkdirSync(FOLDER, { recursive: true });
for (const size of [192, 512]) {
  // A launcher cuts a maskable icon to its own shape: what counts lies within the middle 80 %.
  write(`icon-${size}.png`, size, { corner: 0.18, mark: 0.74 });
  write(`maskable-${size}.png`, size, { corner: 0, mark: 0.6 });
}
write('apple-touch-icon.png', 180, { corner: 0, mark: 0.66 });

function write(name, size, look) {
  writeFileSync(
    path.join(FOLDER, name),
    png(size, (x, y) => pixel(x / size, y / size, size, look)),
  );
}

/** RGBA at a place between 0 and 1. */
function pixel(x, y, size, { corner, mark }) {
  const SAMPLES = 4;
  let inMark = 0;
  let inGround = 0;
  for (let i = 0; i < SAMPLES; i += 1)
    for (let j = 0; j < SAMPLES; j += 1) {
      const at = { x: x + (i + 0.5) / SAMPLES / size, y: y + (j + 0.5) / SAMPLES / size };
      if (isInSquare(at, corner)) inGround += 1;
      if (isInMark({ x: MIDDLE.x + ((at.x - 0.5) / mark) * 40, y: MIDDLE.y + ((at.y - 0.5) / mark) * 40 }))
        inMark += 1;
    }
  const share = inMark / SAMPLES ** 2;
  const colour = BRAND.map((part, k) => Math.round(part + (PAPER[k] - part) * share));
  return [...colour, Math.round((inGround / SAMPLES ** 2) * 255)];
}

function isInSquare({ x, y }, corner) {
  const dx = Math.max(corner - x, x - (1 - corner), 0);
  const dy = Math.max(corner - y, y - (1 - corner), 0);
  return Math.hypot(dx, dy) <= corner;
}

function isInMark(at) {
  if (Math.hypot(at.x - DOT.x, at.y - DOT.y) <= DOT.radius) return true;
  return LINES.some(([ax, ay, bx, by]) => distance(at, { x: ax, y: ay }, { x: bx, y: by }) <= STROKE / 2);
}

/** From a point to a line between two others. */
function distance(p, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(p.x - a.x - along * dx, p.y - a.y - along * dy);
}

function png(size, pixelAt) {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) rows.set(pixelAt(x, y), y * (1 + size * 4) + 1 + x * 4);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // Eight bits each of red, green, blue and alpha.
  head.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
