FROM (VALUES ('parking', 7, 2), ('trains', 2, 0)) AS expected
-- equals
SELECT topic, gaps, people FROM knowledge_gaps
