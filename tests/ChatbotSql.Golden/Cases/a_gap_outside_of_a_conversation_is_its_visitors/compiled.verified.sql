-- knowledge_gap_rate: Knowledge gap rate. Bot sessions in which the bot's content lacked an answer, over bot sessions.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        count_if(has_knowledge_gap) FILTER (WHERE is_bot_handled) AS knowledge_gap_rate_numerator,
        count_if(is_bot_handled) AS count_if_is_bot_handled
    FROM conversations
),

estimates AS (
    SELECT
        'knowledge_gap_rate' AS metric,
        period_start,
        CAST(coalesce(knowledge_gap_rate_numerator, 0) AS DOUBLE) / nullif(count_if_is_bot_handled, 0) AS value,
        CAST(coalesce(knowledge_gap_rate_numerator, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_handled > 0 THEN 'wilson' END AS interval
    FROM conversations_cells
)

SELECT
    metric,
    'all' AS grain,
    period_start,
    'all' AS segment,
    value,
    numerator,
    denominator,
    sample_size,
    interval,
    CASE interval
        WHEN 'wilson' THEN CASE WHEN numerator = 0 THEN 0 ELSE
            (numerator + 1.9207294103470687 - 1.959963984540054 * sqrt(numerator * (denominator - numerator) / denominator + 0.9603647051735344))
            / (denominator + 3.8414588206941374)
        END
    END AS ci_low,
    CASE interval
        WHEN 'wilson' THEN CASE WHEN numerator = denominator THEN 1 ELSE
            (numerator + 1.9207294103470687 + 1.959963984540054 * sqrt(numerator * (denominator - numerator) / denominator + 0.9603647051735344))
            / (denominator + 3.8414588206941374)
        END
    END AS ci_high
FROM estimates
ORDER BY metric, period_start
