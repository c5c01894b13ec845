// A spot is a cell or an area as /api/v1/map answers them.

/** The least width in pixels that a finger can hit. */
export const TOUCH = 24;

export const KM_PER_DEGREE = 111.2;

/** What a spot is known by: its place, or where it is. */
export const key = ({ location, lat, lon }) => location?.key ?? `${lat},${lon}`;

/** What its mark says of itself. */
export const words = ({ location, count, radiusKm }) =>
  `${location ? `${location.name}: ` : ""}${count}${radiusKm ? ` (± ${Math.round(radiusKm)} km)` : ""}`;
