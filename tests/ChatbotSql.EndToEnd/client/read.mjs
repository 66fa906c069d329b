// Prints the rows of a query over a DuckDB file as JSON, by a client that knows nothing of what wrote the file.
import { DuckDBInstance } from '@duckdb/node-api';

const [file, sql] = process.argv.slice(2);
const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
const connection = await instance.connect();
const rows = await connection.runAndReadAll(sql);
process.stdout.write(JSON.stringify(rows.getRowObjectsJson()));
connection.closeSync();
