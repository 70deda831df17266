// What a visitor downloads: the files of the built site, as a host that compresses with brotli sends them.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const site = process.argv[2];
const kilo = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
const row = (name, plain, packed) => console.log(`${kilo(plain)} kB ${kilo(packed)} kB  ${name}`);

const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
  .map((entry) => {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const content = readFileSync(path);
    const packed = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });
    return { name: path.slice(site.length).replace(/^\//, ""), plain: content.length, packed: packed.length };
  })
  .sort((a, b) => b.packed - a.packed);

console.log("       plain       brotli");
for (const { name, plain, packed } of files) row(name, plain, packed);
row("together", files.reduce((sum, file) => sum + file.plain, 0), files.reduce((sum, file) => sum + file.packed, 0));
