import type { Lexicons, Place } from './lexicons.ts';
import { longestStarting } from './longest.ts';

const LONGEST_PLACE = 12;

type Places = Lexicons['places'];

/** The first administrative division that `text` names, or null. */
export const firstPlace = (text: string, places: Places): Place | null => {
  for (let at = 0; at < text.length; at++) {
    const place = places.get(longestStarting(text, at, places, LONGEST_PLACE));
    if (place !== undefined) return place;
  }
  return null;
};

/** The same, but a county only by its full name: 缙云 in 缙云计算院 need not be 缙云县. */
export const surePlace = (text: string, places: Places): Place | null => {
  const place = firstPlace(text, places);
  return place !== null && (place.level !== 'county' || text.includes(place.name)) ? place : null;
};

/** The province, or what stands beside provinces, that a division lies in. */
export const provinceOf = (place: Place, places: Places): string => {
  let at = place;
  for (let step = 0; step < 3 && at.level !== 'province'; step++) at = places.get(at.within) ?? at;
  return at.name;
};

/** 市科技局, 省发改委: bodies of a place that the text need not name. */
const LOCAL = /^[市省]/u;
const MUNICIPALITY = /市$/u;

/**
 * The place whose 市 or 省 a text means, by the medium it stands in, else by the place it names most.
 * Null where nothing says it.
 */
export const homeOf = (
  text: string,
  source: string | null,
  words: Iterable<string>,
  places: Places,
): Place | null => {
  const medium = source === null ? null : firstPlace(source, places);
  if (medium !== null && medium.level !== 'county') return medium;
  if (!/[，。；、\n][市省]/u.test(text)) return null;
  const counts = new Map<Place, number>();
  for (const word of words) {
    const place = places.get(word);
    if (place === undefined || place.level === 'county') continue;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  let home: Place | null = null;
  for (const [place, count] of counts) if (home === null || count > (counts.get(home) ?? 0)) home = place;
  return home;
};

/** 市科技局 in a text of Chongqing is 重庆市科技局; null where the name is not a local one. */
export const localName = (name: string, home: Place | null): string | null => {
  if (home === null || !LOCAL.test(name)) return null;
  const unit = name.charAt(0);
  if (unit === '市' && MUNICIPALITY.test(home.name)) return home.name + name.slice(1);
  return unit === '省' && home.name.endsWith('省') ? home.name + name.slice(1) : null;
};
