// Answers each line of its input, a JSON text with SQL, by a line of JSON: the rows, or the error.
import { createInterface } from 'node:readline';
import { DuckDBInstance } from '@duckdb/node-api';

const instance = await DuckDBInstance.create(process.argv[2], { access_mode: 'READ_ONLY' });
const connection = await instance.connect();
for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = { rows: (await connection.runAndReadAll(JSON.parse(line))).getRowObjectsJson() };
  } catch (error) {
    answer = { error: error.message };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
connection.closeSync();
