// Opens a DuckDB file again and again, and prints the rows of a query each time, until nothing more can be read from standard input.
import { DuckDBInstance } from '@duckdb/node-api';

const [file, sql] = process.argv.slice(2);
let isOver = false;
process.stdin.on('end', () => { isOver = true; }).resume();
while (!isOver) {
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const rows = await connection.runAndReadAll(sql);
  process.stdout.write(`${JSON.stringify(rows.getRowObjectsJson())}\n`);
  connection.closeSync();
  instance.closeSync();
  await new Promise((resolve) => setTimeout(resolve, 20));
}
