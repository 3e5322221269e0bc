import { readYaml } from './read-yaml.ts';
import { readJson } from './read-json.ts';
const b = (s: string) => new TextEncoder().encode(s);
const show = (l: any[]) => { for (const d of l.slice(0,3)) console.log(JSON.stringify(d.data)?.slice(0,100), d.problems.map((p: any) => `${p.code} ${p.location.line}:${p.location.column}-${p.location.endColumn} ${p.location.pointer} ${p.message.zh}`)); };
for (const t of ['a: 0x10\nb: 1_000\nc: .inf\nd: 010\ne: 2024-06-30\nf: 1e3\ng: 0.1234567890123456789', 'a: 1\nb: 2\na: 3', 'x: !foo 1', 'a: *n', '__proto__:\n  z: 1\nconstructor: 2', '---\n---\na: 1\n---\nb: [', '- a: 1\n- b: .nan', 'a: &a [1,1]\nb: &b [*a,*a]']) { console.log(JSON.stringify(t)); show(readYaml(b(t), 'x.yaml')); }
for (const t of ['{"a": 1, "a": 2}', '{"a":1 "b":NaN, "c": -0, "d":1}','{"a": -0, "b": 1e400, "c": 12345678901234567890, "d": 1.10}', '[{"a":1},{"b":1e999}]', '{"__proto__":{"x":1},"y":1.0}', '{"a":1,}','','  ','{"a":“b”}']) { console.log(t); show(readJson(b(t), 'x.json')); }
for (const t of ['['.repeat(4.9e6), '{a: '.repeat(1e6), '- '.repeat(1e6), '[*a,'.repeat(1e5), 'a: &a [1]\nb: [' + '*a,'.repeat(60000) + ']', Array.from({length:300000},(_, i)=>`k${i}: 1`).join('\n'), 'a: &a {x: 1}\n' + Array.from({length:40},(_, i)=>`b${i}: &b${i} [${`*${i?'b'+(i-1):'a'},`.repeat(10)}]`).join('\n')]) { const s = Date.now(); show(readYaml(b(t), 'x.yaml')); console.log(t.slice(0,20), Date.now()-s); }
for (const t of ['['.repeat(4.9e6), '/*"*/' + '['.repeat(4e6)]) { const s = Date.now(); show(readJson(b(t), 'x.json')); console.log(t.slice(0,20), Date.now()-s); }
