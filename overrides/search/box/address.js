/* The words of a search in the address, so that it can be shared, and is there again for who comes back. */

// Browsers allow an address only so many changes; it follows once the typing rests.
const REST = 400;
const LONGEST = 300;
let later;

/** What the address says: the words asked for, or those to mark (`h`); "" for none. */
export function inAddress(key) {
  return new URLSearchParams(location.search).get(key) ?? "";
}

export function keepSoon(words) {
  clearTimeout(later);
  later = setTimeout(() => keep(words), REST);
}

/** Puts words into the address of this entry; takes them out where there are none, or far too many. */
export function keep(words) {
  clearTimeout(later);
  const address = new URL(location.href);
  if (words.trim() && words.length <= LONGEST) address.searchParams.set("q", words);
  else address.searchParams.delete("q");
  if (address.href !== location.href) history.replaceState(null, "", address);
}
