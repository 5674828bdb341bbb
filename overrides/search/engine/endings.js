/* Particles and endings: the closed classes of Korean, which no index tells. */

// Longest first, so that 에서는 is not taken for 는; with those of dialects.
export const ENDINGS = (
  "습니까 습니다 인가요 입니까 인지요 있나요 되나요 하나요 하려면 이라예 이에요 에서는 에게서 으로는 하고는 까지는 부터는 이라고 라고 이란 라예 예요 나요 어요 아요 하는 하기 짜리 " +
  "와의 과의 에는 에도 에서 에게 한테 으로 까지 부터 이나 이랑 하고 처럼 보다 마다 조차 밖에 이고 이며 인데 인지 어치 에선 에겐 한텐 까진 부턴 엔 야 님 은 는 이 가 을 를 의 에 와 과 로 도 만 나 랑 당 쯤 들"
).split(" ");

// How a Korean sentence ends, or a verb goes on to what it is said of; 었, 있 and 했 end in a consonant that no noun has.
const LAST = /(?:[요까꺼꽈죠쥬슈쇼봐유잉]|시오|[맞있없]음|^서)$|(?:[나은는인던]가|[는은던]데|으?[면믄]|[려하되있없]고|[가하되]는|니[다더까꺼]|[아어여해]서|는지|을지|알[려고]|싶.|달라고?|[하되]나|[하되]노|[는능덴]교|[한된하]다|[하되있없][냐니노네]|있[어을]|없[어을]|[대이]여|라예|거든|데이|랑께)$/u;
// A verb that is written onto another word is no longer than this.
export const LONGEST_VERB = 4;
const PAST = "\u11bb";
// How a verb goes on, which many nouns end in too: 만들고 and 올라가야, but also 냉장고 and 전문분야.
const GOES_ON = /(?:..[고러며]|[게야]|려고|도록|[아어해여와가워려켜]서|[은는인]지)$/u;

/** Whether a word says or asks something rather than naming a thing: 돼요, 받았어, 있능교. */
export function isPredicate(word) {
  return ENDINGS.includes(word) || LAST.test(word) || word.normalize("NFD").includes(PAST);
}

/** Whether a word that the site does not have may be a verb. */
export function maybePredicate(word) {
  return GOES_ON.test(word);
}

/** Whether something written onto a noun makes a verb of it: 했어요, 하게, 였대요. */
export function isVerb(end) {
  return /^[하한할함합해했혀허헐되된될됩됐]/.test(end) || (/^[이인일입였예여란있없받]/.test(end) && isPredicate(end));
}

/** A word without its ending; as it is where too little would be left. A short particle is often part of a word, but not 는 of 차는. */
export function stem(word, groups = []) {
  if (/[a-z]{3}s$/.test(word)) return word.slice(0, -1);
  for (const ending of ENDINGS) {
    const left = word.slice(0, -ending.length);
    if (word.endsWith(ending) && (left.length > 1 || (left && (ending.length > 1 || isPredicate(left) || groups.some((group) => group.includes(left)))))) return left;
  }
  return word;
}

/** Whether a word is one syllable and an ending, or the stem of a verb and one: 받은, 쓸. */
export function isShortVerb(word) {
  return word.length === 2 && /[은는을를에한할된될]$/.test(word);
}
