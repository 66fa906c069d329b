-- Of c0 to c15: returns, shipping, complaint and unknown by turns; c4 to c7 and c12 to c15 resolved; from c8 on handed off.
FROM (VALUES
    ('c0', true, false, false, false), ('c1', true, false, false, false), ('c2', false, false, false, false), ('c3', false, false, false, false),
    ('c4', true, true, false, true), ('c5', true, true, false, true), ('c6', false, true, false, false), ('c7', false, true, false, false),
    ('c8', true, false, true, false), ('c9', true, false, true, false), ('c10', false, false, true, false), ('c11', false, false, true, false),
    ('c12', true, true, true, false), ('c13', true, true, true, false), ('c14', false, true, true, false), ('c15', false, true, true, false)
) AS expected
-- equals
SELECT conversation_id, is_eligible, is_resolved, is_handed_off, is_deflected FROM conversations
