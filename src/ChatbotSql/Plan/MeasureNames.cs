using System.Collections.Immutable;
using System.Text;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>Names the columns of measures: the same SQL has the same name in every segment of a reading of a fact.</summary>
/// <param name="dimensions">The names of dimensions, whose columns stand beside them.</param>
internal sealed class MeasureNames(ImmutableArray<BoundDimension> dimensions)
{
    private const int LongestName = 44;
    private readonly Dictionary<(string Scan, string Sql), string> names = [];
    private readonly HashSet<(string Scan, string Name)> taken = [];

    /// <param name="role">What the measure is to its metric: the column's name where one made of the SQL is too long.</param>
    public string NameOf(string scan, string sql, string role)
    {
        if (!names.TryGetValue((scan, sql), out var name))
        {
            var words = WordsOf(sql);
            names[(scan, sql)] = name = Unique(scan, words.Length > LongestName ? role : words);
        }

        return name;
    }

    /// <summary>A column name made of the words of the SQL, such as <c>count_if_is_deflected</c>.</summary>
    private static string WordsOf(string sql)
    {
        var name = new StringBuilder();
        foreach (var character in sql.Replace("(*)", "_rows", StringComparison.Ordinal).Replace("FILTER (WHERE", "where", StringComparison.Ordinal).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character) || character == '_')
            {
                name.Append(character);
            }
            else if (name.Length > 0 && name[^1] != '_')
            {
                name.Append('_');
            }
        }

        return name.ToString().Trim('_');
    }

    private string Unique(string scan, string name)
    {
        var unique = name;
        for (var number = 2; dimensions.Any(dimension => dimension.Name == unique) || !taken.Add((scan, unique)); number++)
        {
            unique = $"{name}_{number}";
        }

        return unique;
    }
}
