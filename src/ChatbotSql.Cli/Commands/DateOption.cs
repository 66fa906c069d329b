using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ChatbotSql.Cli.Commands;

/// <summary>Options whose values are local dates.</summary>
internal static class DateOption
{
    /// <summary>The dates that can be asked for: those of rows, and what a period or a window reaches beyond them.</summary>
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);

    public static Option<DateOnly?> Create(string name, string description) =>
        new(name) { Description = description, HelpName = "DATE", CustomParser = Parse };

    /// <summary>Refuses a range that ends before it begins.</summary>
    public static void RefuseReversed(Command command, Option<DateOnly?> from, Option<DateOnly?> to) => command.Validators.Add(result =>
    {
        if (Written(result, from) is { } first && Written(result, to) is { } last && first > last)
        {
            result.AddError($"`{from.Name}` is after `{to.Name}`");
        }
    });

    /// <summary>The date as it stands on the command line: of one that cannot be read there is no value to ask for.</summary>
    private static DateOnly? Written(CommandResult command, Option<DateOnly?> option) =>
        command.GetResult(option)?.Tokens is [var token] && TryRead(token.Value, out var date) ? date : null;

    private static DateOnly? Parse(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (!TryRead(text, out var date))
        {
            result.AddError($"{Named(result)}`{text}` is not a date such as 2026-01-31");
            return null;
        }

        if (date < First || date > Last)
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{Named(result)}`{text}` is before {First:yyyy-MM-dd} or after {Last:yyyy-MM-dd}"));
            return null;
        }

        return date;
    }

    private static bool TryRead(string text, out DateOnly date) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>The option that the value is of.</summary>
    private static string Named(ArgumentResult result) => result.Parent is OptionResult { Option.Name: var name } ? $"`{name}`: " : "";
}
