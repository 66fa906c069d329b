-- Of each stage what the one before and the first one let through; of nothing no share can be had.
FROM (VALUES
    (DATE '2026-03-02', 2, 'engaged_conversations', 3, 3 / 4, 3 / 4), (DATE '2026-03-02', 3, 'captured_leads', 2, 2 / 3, 2 / 4),
    (DATE '2026-03-02', 4, 'bot_leads', 2, 2 / 2, 2 / 4), (DATE '2026-03-02', 5, 'qualified_bot_leads', 1, 1 / 2, 1 / 4),
    (DATE '2026-03-02', 6, 'qualified_meetings', 1, 1 / 1, 1 / 4),
    (DATE '2026-03-03', 2, 'engaged_conversations', 0, NULL, NULL), (DATE '2026-03-03', 3, 'captured_leads', 0, NULL, NULL),
    (DATE '2026-03-03', 4, 'bot_leads', 0, NULL, NULL), (DATE '2026-03-03', 5, 'qualified_bot_leads', 0, NULL, NULL), (DATE '2026-03-03', 6, 'qualified_meetings', 0, NULL, NULL),
    (DATE '2026-03-04', 2, 'engaged_conversations', 1, NULL, NULL), (DATE '2026-03-04', 3, 'captured_leads', 0, 0, NULL),
    (DATE '2026-03-04', 4, 'bot_leads', 0, NULL, NULL), (DATE '2026-03-04', 5, 'qualified_bot_leads', 0, NULL, NULL), (DATE '2026-03-04', 6, 'qualified_meetings', 0, NULL, NULL)
) AS expected
-- equals
SELECT period_start, stage_number, stage, value, of_previous, of_first
FROM funnel WHERE segment = 'all' AND grain = 'day' AND stage_number > 1
