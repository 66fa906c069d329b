using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ChatbotSql.Cli.Commands;

/// <summary>Options whose values are whole numbers.</summary>
internal static class WholeNumberOption
{
    /// <param name="otherwise">The value where the option is left out.</param>
    /// <param name="least">The least that it may be.</param>
    /// <param name="most">The most that it may be.</param>
    public static Option<int> Create(string name, string description, int otherwise, int least = 1, int most = int.MaxValue) =>
        new(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => otherwise, CustomParser = result => Parse(result, name, least, most) };

    private static int Parse(ArgumentResult result, string name, int least, int most)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"`{name}`: `{text}` is not a whole number from {least} to {most}"));
        return least;
    }
}
