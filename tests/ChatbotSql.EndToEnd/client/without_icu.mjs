// As answers.mjs, by DuckDB 1.4 compiled to WebAssembly, which has neither ICU nor any other extension.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
const entry = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
const duckdb = require(entry);
const bundles = { mvp: { mainModule: join(dirname(entry), 'duckdb-mvp.wasm') }, eh: { mainModule: join(dirname(entry), 'duckdb-eh.wasm') } };

const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
await database.instantiate(() => {});
database.registerFileBuffer('built.duckdb', new Uint8Array(readFileSync(process.argv[2])));
database.open({ path: 'built.duckdb', accessMode: duckdb.DuckDBAccessMode.READ_ONLY });
const connection = database.connect();
for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = { rows: connection.query(JSON.parse(line)).toArray().map((row) => row.toJSON()) };
  } catch (error) {
    answer = { error: error.message };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
