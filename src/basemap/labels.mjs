/** Chooses what is named on the map, where, and from which zoom on; the most important names come first. */
import { ADDED_TOWNS, COUNTRY_AT, DIVISIONS, LEFT_OUT, RENAMED, SEAS, TOWNS } from "./places.mjs";
import { area, followed } from "./geometry.mjs";

// Where GeoNames transliterates with dots and strokes, which newspapers and our records do not.
const TRANSLITERATED = new Set(["IQ", "SY", "JO", "YE", "LB", "SA", "IR", "KW", "QA", "AE", "OM", "BH", "EG", "SD",
  "PS", "IL", "AF", "PK", "IN", "LY", "TN", "DZ", "MA", "AZ", "TM", "UZ", "TJ"]);

// Territories too small to be named, and areas that the United Nations does not count as countries.
const UNNAMED = /Ter\.|Glacier|S\. Geo|N\. Cyprus|Somaliland|Guernsey|Jersey|Åland/;
const PIXELS_PER_CHARACTER = 9.5;

const inside = ([west, south, east, north], [lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north;
const round = (degrees) => Math.round(degrees * 1000) / 1000;
const called = (name) => RENAMED[name] ?? name;

/** [name, longitude, latitude, kind, least zoom, greatest zoom, angle]; an angle only where a sea lies aslant. */
const label = (name, [lon, lat], kind, from, to = 22, angle = 0) =>
  [name, round(lon), round(lat), kind, from, to, ...(angle ? [angle] : [])];

/** Long names are set in two lines, broken where these come out most alike. */
function inLines(name, longest = 13) {
  const breaks = [...name.matchAll(/ /g)].map((match) => match.index);
  if (name.length <= longest || breaks.length === 0) return name;
  const middle = breaks.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0];
  return `${name.slice(0, middle)}\n${name.slice(middle + 1)}`;
}

const widestLine = (name) => Math.max(...name.split("\n").map((line) => line.length));

export function labels(countries, cities) {
  const seas = SEAS.map(([name, lon, lat, from, to, angle]) =>
    label(angle ? name : inLines(name, 12), [lon, lat], "sea", from, to, angle));
  return [
    ...seas.filter((l) => l[4] < 4),
    ...countries.map(countryLabel).filter(Boolean).sort((a, b) => b.size - a.size).map(({ label }) => label),
    ...seas.filter((l) => l[4] >= 4),
    ...spaced(cities.map(cityOf).filter((city) => city.capital || city.population >= 1_000_000), 0.4).map(cityLabel),
  ];
}

export function detailLabels(cities, region, divisions) {
  const named = spaced(cities.map(cityOf).filter((city) =>
    city.capital || city.population >= 200_000 || inside(region, city.at)), 0.3, (city) => chosen(city) ? 0.05 : 0.3);
  const added = ADDED_TOWNS.map(([name, lon, lat, , from]) => label(name, [lon, lat], "town", from));
  const worldwide = (city) => city.capital || city.population >= 1_000_000;
  const towns = named.filter((city) => !worldwide(city) && keeps(city, region)).filter(isFirstOfItsName).map(cityLabel);
  return [...[...towns, ...added].sort((a, b) => a[4] - b[4]), ...divisions];
}

const chosen = (city) => TOWNS[city.country]?.[city.name] !== undefined;
const keeps = (city, region) => city.population >= (inside(region, city.at) ? 25_000 : 200_000) || chosen(city);

/** Villages share their names with the towns that we chose; the greatest one is meant. */
function isFirstOfItsName(city, i, cities) {
  return cities.findIndex((other) => other.name === city.name && other.country === city.country) === i;
}

function cityOf({ name, country, population, featureCode, loc }) {
  const spelt = TRANSLITERATED.has(country) ? plain(name) : name;
  const known = called(spelt);
  return { name: known, country, population, at: loc.coordinates, capital: featureCode === "PPLC", source: spelt };
}

/** "Al ‘Amārah" becomes "Al-Amarah". */
export function plain(name) {
  return name.normalize("NFD").replace(/[\u0300-\u036f‘’ʻʼ`]/g, "")
    .replace(/^(Al|Ar|As|Ash|At|Ad|An|Az|Adh|Ath) (?=\p{Lu})/u, "$1-");
}

/** Drops what lies closer than so many degrees to something greater, so that suburbs do not crowd out towns. */
function spaced(cities, apart, own = () => apart) {
  const weight = (city) => city.population * (city.capital ? 8 : 1) + (chosen(city) ? 1e5 : 0);
  const kept = new Map();
  const cell = (lon, lat) => `${Math.floor(lon / apart)},${Math.floor(lat / apart)}`;
  for (const city of cities.filter((c) => !LEFT_OUT.has(c.source)).sort((a, b) => weight(b) - weight(a))) {
    const [lon, lat] = city.at;
    const steps = [-apart, 0, apart];
    const near = steps.flatMap((dx) => steps.flatMap((dy) => kept.get(cell(lon + dx, lat + dy)) ?? []));
    if (near.some((other) => Math.hypot(other.at[0] - lon, other.at[1] - lat) < own(city))) continue;
    kept.set(cell(lon, lat), [...(kept.get(cell(lon, lat)) ?? []), city]);
  }
  return [...kept.values()].flat().sort((a, b) => weight(b) - weight(a));
}

function cityLabel(city) {
  const [big, middling] = [2_500_000, 1_000_000];
  const regional = city.country in TOWNS || ["LB", "SA", "KW", "IR", "OM", "ER", "DJ", "SO"].includes(city.country);
  const bySize = [[big, 5], [middling, 6], [400_000, 7], [150_000, 8], [60_000, 9], [0, 10]]
    .find(([least]) => city.population >= least)[1];
  const from = TOWNS[city.country]?.[city.name]
    ?? (city.capital ? Math.min(city.population > 300_000 ? 4 : 6, bySize) : Math.max(5, bySize - (regional ? 1 : 0)));
  const kind = city.capital ? "capital" : city.population >= 300_000 ? "city" : "town";
  return label(city.name, city.at, kind, from);
}

function countryLabel({ geometry, properties }) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const main = polygons.map((p) => followed(p[0])).sort((a, b) => area(b) - area(a))[0];
  const name = called(properties.name);
  const size = area(main);
  if (size < 0.02 || UNNAMED.test(properties.name)) return null;
  const xs = main.map((p) => p[0]);
  const width = Math.max(...xs) - Math.min(...xs);
  const fits = Math.ceil(Math.log2((widestLine(inLines(name)) * PIXELS_PER_CHARACTER * 360) / (256 * width)));
  const from = Math.min(Math.max(fits, 2), size > 2 ? 5 : size > 1.2 ? 6 : 7);
  const at = COUNTRY_AT[name] ?? widestSpot(main);
  return { size, label: label(inLines(name), at, "country", from, Math.max(from + 4, 7)) };
}

/** The point of a grid farthest from the outline, counting height double since names lie flat. */
export function widestSpot(ring) {
  const xs = ring.map((p) => p[0]);
  const ys = ring.map((p) => p[1]);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best = { at: [(west + east) / 2, (south + north) / 2], room: -1 };
  for (let i = 1; i < 24; i++) {
    for (let j = 1; j < 24; j++) {
      const at = [west + ((east - west) * i) / 24, south + ((north - south) * j) / 24];
      if (!contains(ring, at)) continue;
      const room = Math.min(...ring.map(([x, y]) => Math.hypot(x - at[0], (y - at[1]) * 2)));
      if (room > best.room) best = { at, room };
    }
  }
  return best.at;
}

function contains(ring, [x, y]) {
  let odd = false;
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1], ring[i]];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
  }
  return odd;
}

/** Divisions are named from the zoom at which their name fits between their sides. */
export function divisionLabels(code, features) {
  return features.flatMap(({ id, geometry, properties }) => {
    const name = DIVISIONS[code][id] ?? DIVISIONS[code][properties?.name];
    if (!name || !geometry) return [];
    const rings = geometry.type === "Polygon" ? [geometry.coordinates[0]] : geometry.coordinates.map((p) => p[0]);
    const main = rings.sort((a, b) => area(b) - area(a))[0];
    const width = Math.max(...main.map((p) => p[0])) - Math.min(...main.map((p) => p[0]));
    const fits = Math.ceil(Math.log2((name.length * PIXELS_PER_CHARACTER * 1.2 * 360) / (256 * width)));
    const from = Math.min(Math.max(fits, 7), 9);
    return [label(name, widestSpot(main), "division", from, from + 4)];
  });
}
