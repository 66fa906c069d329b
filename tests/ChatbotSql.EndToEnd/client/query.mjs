// Prints the rows of a query on a DuckDB file, one JSON array a line. Opened for reading, as a notebook would.
import { DuckDBInstance } from '@duckdb/node-api';

const [file, sql] = process.argv.slice(2);
const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
const connection = await instance.connect();
const result = await connection.runAndReadAll(sql);
for (const row of result.getRowsJson()) {
  console.log(JSON.stringify(row));
}
