// What the form at /admin/ writes into data files: only what changed, in the way the file is written.
import assert from "node:assert/strict";
import { test } from "node:test";
import { edited } from "./data-file/edit.js";
import { parsed, plain } from "./data-file/parse.js";

const BUDGET = `# yaml-language-server: $schema=../../.vscode/schemas/budgets.json
# 예산: 단위는 천원입니다.

source: {document: report, section: Ⅰ-4 예산현황}
# 해는 실적 연도로 보았습니다.
as_of: 2023-10-31
unit: thousand-won

published: {budget: 300, spent: 151, rate: 82.70} # 인쇄된 값입니다.

lines:
  # 두 줄로 나뉘어 인쇄된 이름입니다.
  - id: environment
    name: '쾌적한 행정환경: 조성'
    budget: 200 # 천원
    spent: 100
  - id: exchange
    name: "대외교류 활성화"
    budget: 100
    spent: 51

declared:
  - rule: spent
    difference: -13
    reason: >-
      첫 줄은 여기까지이고 이 줄은 바뀌지 않습니다.
      둘째 줄의 낱말 하나를 바꿉니다.
      셋째 줄도 바뀌지 않습니다.
`;
const FIELDS = [
  { name: "source", fields: [{ name: "document" }, { name: "section", required: false }] },
  { name: "as_of", kind: "date", required: false },
  { name: "unit" },
  { name: "counts", required: false },
  { name: "lines", fields: [
    { name: "id" }, { name: "name" }, { name: "plain", required: false }, { name: "budget" }, { name: "spent", required: false },
    { name: "published", required: false, fields: [{ name: "rate" }] },
  ] },
  { name: "published", required: false, fields: [{ name: "budget" }, { name: "spent" }, { name: "rate" }] },
  { name: "declared", required: false, fields: [{ name: "rule" }, { name: "difference" }, { name: "reason" }] },
];

const VOCABULARY = `units:
  - {id: person, name: 명}
  # 횟수입니다.
  - {id: time, name: 회}
  - {id: percent, name: '%'}

words: [가, 나, 다]
floors:
  - floor: 2
    rooms: [강당]
  - rooms: [창고]
`;

// The lines that a change takes away and adds, as a reviewer sees them.
function changed(text, change, fields = FIELDS) {
  const value = plain(parsed(text).contents);
  change(value);
  const now = edited(text, value, fields);
  assert.deepEqual(clean(plain(parsed(now).contents)), clean(value), "what was written is not what was asked for");
  return difference(text.split("\n"), now.split("\n"));
}

const clean = (value) => JSON.parse(JSON.stringify(value, (_, inner) => (inner === "" || inner?.length === 0 ? undefined : inner)));

function difference(old, now) {
  if (old.length && now.length && old[0] === now[0]) {
    const start = old.findIndex((line, index) => line !== now[index]);
    return start < 0 ? now.slice(old.length).map((line) => `+${line}`) : difference(old.slice(start), now.slice(start));
  }
  if (old.length && old.at(-1) === now.at(-1)) return difference(old.slice(0, -1), now.slice(0, -1));
  const rows = Array.from({ length: old.length + 1 }, () => Array(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      rows[i][j] = old[i] === now[j] ? rows[i + 1][j + 1] + 1 : Math.max(rows[i + 1][j], rows[i][j + 1]);
  const lines = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) { i++; j++; }
    else if (i < old.length && (j === now.length || rows[i + 1][j] >= rows[i][j + 1])) lines.push(`-${old[i++]}`);
    else lines.push(`+${now[j++]}`);
  }
  return lines;
}

test("nothing changed writes the same bytes", () => {
  assert.deepEqual(changed(BUDGET, () => {}), []);
});

test("one figure is one line, and the comment behind it stays", () => {
  assert.deepEqual(changed(BUDGET, (value) => { value.lines[0].budget = 250; }), ["-    budget: 200 # 천원", "+    budget: 250 # 천원"]);
});

test("a figure in brackets leaves its neighbours and their number formats", () => {
  assert.deepEqual(changed(BUDGET, (value) => { value.published.spent = 152; }), [
    "-published: {budget: 300, spent: 151, rate: 82.70} # 인쇄된 값입니다.",
    "+published: {budget: 300, spent: 152, rate: 82.70} # 인쇄된 값입니다.",
  ]);
});

test("quotes stay as they were where they are needed", () => {
  assert.deepEqual(changed(BUDGET, (value) => { value.lines[0].name = "쾌적한 환경: '조성'"; value.lines[1].name = "대외: 교류"; }), [
    "-    name: '쾌적한 행정환경: 조성'",
    "+    name: '쾌적한 환경: ''조성'''",
    '-    name: "대외교류 활성화"',
    '+    name: "대외: 교류"',
  ]);
});

test("what grows too long for its line is written below it", () => {
  const long = "가나다 ".repeat(40).trim();
  assert.deepEqual(changed(BUDGET, (value) => { value.unit = long; }), [
    "-unit: thousand-won", "+unit: >-", `+  ${"가나다 ".repeat(29).trim()}`, `+  ${"가나다 ".repeat(11).trim()}`,
  ]);
  assert.deepEqual(changed(VOCABULARY, (value) => { value.units[0].name = long; }, []), [
    "-  - {id: person, name: 명}", "+  - id: person", "+    name: >-",
    `+      ${"가나다 ".repeat(28).trim()}`, `+      ${"가나다 ".repeat(12).trim()}`,
  ]);
});

test("a name left open stays open while others are filled in", () => {
  const text = "unit: \ngroup: {quota: , current: }  # 정원과 현원\nas_of:  # 기준일\n";
  assert.equal(edited(text, { unit: "won", group: { quota: null, current: "" }, as_of: "" }, []), text.replace("unit: ", "unit: won"));
});

test("a value left open is filled in", () => {
  const text = "group: {quota: , current: 3}\nas_of:  # 기준일\n";
  const fields = [{ name: "group", fields: [{ name: "quota" }, { name: "current" }] }, { name: "as_of", kind: "date" }];
  assert.deepEqual(changed(text, (value) => { value.group.quota = 5; value.as_of = "2023-01-02"; }, fields), [
    "-group: {quota: , current: 3}", "-as_of:  # 기준일", "+group: {quota: 5, current: 3}", "+as_of: 2023-01-02  # 기준일",
  ]);
});

test("a word in a folded text changes only its own line", () => {
  assert.deepEqual(changed(BUDGET, (value) => { value.declared[0].reason = value.declared[0].reason.replace("낱말", "숫자"); }), [
    "-      둘째 줄의 낱말 하나를 바꿉니다.",
    "+      둘째 줄의 숫자 하나를 바꿉니다.",
  ]);
});

test("a period that is no date is one line in the form, and a mapping in the file", () => {
  const fields = [{ name: "period", kind: "period" }, { name: "title" }];
  const text = "period: {text: '준공 뒤, 6개월 안'} # 날은 모릅니다.\ntitle: 열기\n";
  const value = plain(parsed(text).contents);
  assert.equal(value.period, "{text: 준공 뒤, 6개월 안}");
  assert.equal(edited(text, value, fields), text);
  assert.equal(edited(text, { ...value, period: "{text: 준공 뒤}" }, fields), text.replace("'준공 뒤, 6개월 안'", "준공 뒤"));
  const dated = "period: 3월 # 날은 모릅니다.\ntitle: 열기\n";
  assert.equal(edited(text, { ...value, period: "3월" }, fields), dated);
  assert.equal(edited(dated, value, fields), text);
});

test("a date stays a date, and a text that looks like one is quoted", () => {
  assert.deepEqual(changed(BUDGET, (value) => { value.as_of = "2023-11-30"; value.unit = "2023-11-30"; }), [
    "-as_of: 2023-10-31",
    "-unit: thousand-won",
    "+as_of: 2023-11-30",
    "+unit: '2023-11-30'",
  ]);
});

for (const [text, written] of [["1,000", "1,000"], ["100", "'100'"], ["true", "'true'"], ["가: 나", "'가: 나'"], ["# 가", "'# 가'"], ["50%", "50%"], ["%", "'%'"], ["'가'", "'''가'''"], ["yes", "yes"], ["~", "'~'"]]) {
  test(`the text ${text} is written ${written}`, () => {
    assert.deepEqual(changed(BUDGET, (value) => { value.unit = text; }), ["-unit: thousand-won", `+unit: ${written}`]);
  });
}

test("a new value stands where the form has it", () => {
  assert.deepEqual(changed(BUDGET, (value) => { value.lines[1].plain = "밖과 오가는 일"; value.counts = "다 합친 돈입니다."; }), [
    "+counts: 다 합친 돈입니다.",
    "+    plain: 밖과 오가는 일",
  ]);
});

test("a new small group is written in brackets", () => {
  assert.deepEqual(changed(BUDGET, (value) => { value.lines[0].published = { rate: 50.1 }; }), ["+    published: {rate: 50.1}"]);
});

test("an emptied value takes its line away", () => {
  assert.deepEqual(changed(BUDGET, (value) => { value.lines[0].spent = ""; value.as_of = undefined; }), [
    "-as_of: 2023-10-31",
    "-# 해는 실적 연도로 보았습니다.",
    "-    spent: 100",
  ].sort((one, other) => BUDGET.indexOf(one.slice(1)) - BUDGET.indexOf(other.slice(1))));
});

test("a box that nobody ticked is not written", () => {
  assert.deepEqual(changed(BUDGET, (value) => { Object.defineProperty(value, "confirmed", { value: false, enumerable: false }); }), []);
  assert.equal(edited(BUDGET, { ...plain(parsed(BUDGET).contents), confirmed: false }, FIELDS), BUDGET);
});

test("a new item of a list of blocks is a block, and one of a list of brackets stands in brackets", () => {
  assert.deepEqual(changed(BUDGET, (value) => { value.lines.push({ name: "기본경비", id: "basic", budget: 7, spent: "" }); }), [
    "+  - id: basic", "+    name: 기본경비", "+    budget: 7",
  ]);
  assert.deepEqual(changed(VOCABULARY, (value) => { value.units.push({ id: "car", name: "대" }); value.words.push("라, 마"); }, []), [
    "+  - {id: car, name: 대}",
    "-words: [가, 나, 다]",
    "+words: [가, 나, 다, '라, 마']",
  ]);
});

test("a removed item takes the comment before it along", () => {
  assert.deepEqual(changed(VOCABULARY, (value) => { value.units.splice(1, 1); value.words.shift(); }, []), [
    "-  # 횟수입니다.", "-  - {id: time, name: 회}", "-words: [가, 나, 다]", "+words: [나, 다]",
  ]);
});

test("moved items keep their comments", () => {
  assert.deepEqual(changed(VOCABULARY, (value) => { value.units.unshift(value.units.pop()); value.words.reverse(); }, []), [
    "+  - {id: percent, name: '%'}", "-  - {id: percent, name: '%'}", "-words: [가, 나, 다]", "+words: [다, 나, 가]",
  ]);
  assert.deepEqual(changed(BUDGET, (value) => { value.lines.reverse(); }), [
    "+  - id: exchange", '+    name: "대외교류 활성화"', "+    budget: 100", "+    spent: 51",
    "-  - id: exchange", '-    name: "대외교류 활성화"', "-    budget: 100", "-    spent: 51",
  ].sort((one, other) => one[0] < other[0] ? -1 : one[0] > other[0] ? 1 : 0));
});

test("an item's first line may come and go", () => {
  assert.deepEqual(changed(VOCABULARY, (value) => { delete value.floors[0].floor; }, []), ["-  - floor: 2", "-    rooms: [강당]", "+  - rooms: [강당]"]);
  const fields = [{ name: "floors", fields: [{ name: "floor", required: false }, { name: "rooms" }] }];
  assert.deepEqual(changed(VOCABULARY, (value) => { value.floors[1].floor = 1; }, fields), ["-  - rooms: [창고]", "+  - floor: 1", "+    rooms: [창고]"]);
});

test("the last item gone, the list goes with the empty line before it", () => {
  assert.deepEqual(changed(VOCABULARY, (value) => { value.words = []; }, []), ["-", "-words: [가, 나, 다]"]);
});

test("a new file is begun in the order of the form", () => {
  const text = edited("# 머리말\n\n", {
    unit: "won", published: { rate: 50, budget: 2, spent: 1 }, source: { document: "report", section: "" }, as_of: "2024-01-02",
    declared: [{ rule: "spent", difference: 1, reason: `${"가나다 ".repeat(50)}끝입니다.` }],
  }, FIELDS);
  assert.equal(text, `# 머리말

source: {document: report}
as_of: 2024-01-02
unit: won
published: {budget: 2, spent: 1, rate: 50}

declared:
  - rule: spent
    difference: 1
    reason: >-
      ${"가나다 ".repeat(28).trim()}
      ${"가나다 ".repeat(22)}끝입니다.
`);
});

test("a file that cannot be read is not written", () => {
  assert.throws(() => edited("a: [1\n", { a: 2 }, []));
});
