namespace ChatbotSql.Render;

/// <summary>Tidies rendered SQL: no line ends in space, and no two empty lines follow each other.</summary>
internal static class SqlLayout
{
    /// <summary>The SQL as it stands inside parentheses: the lines after the first four blanks to the right.</summary>
    public static string Indent(string sql) => sql.Replace("\n", "\n    ");

    public static string Tidy(string sql)
    {
        var lines = new List<string>();
        foreach (var line in sql.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.Length > 0 || (lines.Count > 0 && lines[^1].Length > 0))
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines).Trim();
    }
}
