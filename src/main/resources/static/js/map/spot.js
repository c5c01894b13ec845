// A spot is a cell or an area as the map's JSON has them.

/** The least width in pixels that a finger can hit. */
export const TOUCH = 24;

export const KM_PER_DEGREE = 111.2;

/** What a spot is known by: the squares it lies in, or where it is. */
export const key = ({ tiles, lat, lon, radiusKm }) => tiles?.join() ?? `${lat},${lon},${radiusKm}`;

/** Whether it stands for more than one point. */
export const isWide = ({ bounds }) => Boolean(bounds) && (bounds[0] !== bounds[2] || bounds[1] !== bounds[3]);
