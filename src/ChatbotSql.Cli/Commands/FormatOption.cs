using System.CommandLine;
using ChatbotSql.Report;

namespace ChatbotSql.Cli.Commands;

/// <summary>How rows are printed.</summary>
internal static class FormatOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--format") { Description = "How rows are printed.", DefaultValueFactory = _ => "table", HelpName = "table|csv|json|markdown" };
        Choices.Accept(option, "table", "csv", "json", "markdown");
        return option;
    }

    public static RowFormat Read(ParseResult parsed, Option<string> option) => parsed.GetValue(option) switch
    {
        "csv" => RowFormat.Csv,
        "json" => RowFormat.Json,
        "markdown" => RowFormat.Markdown,
        _ => RowFormat.Table,
    };
}
