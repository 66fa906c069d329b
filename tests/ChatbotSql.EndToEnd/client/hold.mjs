// Keeps a DuckDB file open: prints the rows of a query once at the start and again for every line that it is sent.
// It reads only, unless it is told to be open for writing, as clients are that are not told anything.
import { createInterface } from 'node:readline';
import { DuckDBInstance } from '@duckdb/node-api';

const [file, sql, access = 'READ_ONLY'] = process.argv.slice(2);
const instance = await DuckDBInstance.create(file, { access_mode: access });
const connection = await instance.connect();
const print = async () => {
  const rows = await connection.runAndReadAll(sql);
  process.stdout.write(`${JSON.stringify(rows.getRowObjectsJson())}\n`);
};

await print();
for await (const _ of createInterface({ input: process.stdin })) {
  await print();
}
connection.closeSync();
