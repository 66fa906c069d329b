using System.Collections.Immutable;
using System.Text;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>Names the columns of measures: the same measure has the same name in every segment of a reading of a fact.</summary>
/// <param name="dimensions">The names of dimensions, whose columns stand beside them.</param>
internal sealed class MeasureNames(ImmutableArray<BoundDimension> dimensions)
{
    private const int LongestName = 44;
    private readonly Dictionary<(string Scan, string Words), string> names = [];
    private readonly HashSet<(string Scan, string Name)> taken = [];

    /// <param name="words">What says in words what the measure is.</param>
    /// <param name="role">What the measure is to its metric: the column's name where no author wrote it, or where one made of the words is too long.</param>
    public string NameOf(string scan, Aggregate aggregate, string words, string role)
    {
        if (!names.TryGetValue((scan, words), out var name))
        {
            var isShort = aggregate is Aggregate.Written or Aggregate.Between or Aggregate.Rows or Aggregate.Values && WordsOf(words).Length <= LongestName;
            names[(scan, words)] = name = Unique(scan, isShort ? WordsOf(words) : role);
        }

        return name;
    }

    /// <summary>A column name made of words, such as <c>count_if_is_deflected</c>.</summary>
    private static string WordsOf(string text)
    {
        var name = new StringBuilder();
        foreach (var character in text.Replace("(*)", "_rows", StringComparison.Ordinal).ToLowerInvariant())
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
