/** Spelt with a vowel, spoken with a consonant: a unicorn, a used car, a one-eyed cat, a euro, a ewe. */
const spokenWithConsonant =
  /^(?:eu|ewe|uni(?!n|m|dent)|us[aeu]|ut[eio]|uk|ur[ai]|ubi|one(?![a-z])|once|ouija)/;
/** The h is not spoken: an hour, an honest dog, an heirloom. */
const silentH = /^(?:hour|honest|hono(?:r|ur)|heir)/;
/** Letters whose names begin with a vowel: an X-ray, an MRI. */
const vowelName = /^[aefhilmnorsx]/;
/** Eight, eighty, eleven, eighteen: an 8-ball. */
const vowelNumber = /^(?:8|1[18](?!\d))/;

/**
 * `a` or `an` before an English word, by how it is spoken. Single letters (x-ray, t-shirt) and short capitals (UFO, MRI)
 * are spelt out, longer ones (LEGO) read as words unless they have no vowel.
 */
export function indefiniteArticle(following: string): 'a' | 'an' {
  const [word] = /^[\p{L}\p{M}\p{N}]*/u.exec(following.trim())!;
  const spelt = isSpeltOut(word);
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (spelt) return vowelName.test(plain) ? 'an' : 'a';
  if (vowelNumber.test(plain) || silentH.test(plain)) return 'an';
  if (spokenWithConsonant.test(plain)) return 'a';
  return /^[aeiou]/.test(plain) ? 'an' : 'a';
}

function isSpeltOut(word: string): boolean {
  if (/^\p{L}$/u.test(word)) return true;
  return /^\p{Lu}{2,}$/u.test(word) && (word.length <= 3 || !/[AEIOUY]/.test(word));
}
