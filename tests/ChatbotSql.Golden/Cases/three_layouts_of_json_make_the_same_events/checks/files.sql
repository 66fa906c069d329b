FROM (VALUES
    ('an_array', 'data/array.json', 4, 1), ('lines', 'data/lines.ndjson', 4, 1), ('a_file_each', 'data/each/1.json', 1, 0),
    ('a_file_each', 'data/each/2.json', 1, 0), ('a_file_each', 'data/each/3.json', 1, 0), ('a_file_each', 'data/each/4.json', 1, 1)
) AS expected
-- equals
SELECT source, path, rows, undated FROM meta.files
