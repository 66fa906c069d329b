using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Explain;

namespace ChatbotSql.Report;

/// <summary>Prints an explanation for a terminal.</summary>
public static class ExplanationText
{
    /// <summary>The explanation with a final line break.</summary>
    /// <param name="width">Of the terminal, in characters; words are wrapped to it, tables are not.</param>
    public static string Format(Explanation metric, string currency, int width)
    {
        var block = new TextBlock(width);
        block.Heading($"{metric.Label} ({metric.Name})");
        if (metric.Description.Length > 0)
        {
            block.Paragraph(metric.Description);
        }

        if (metric.Number is { } number)
        {
            NumberText.Write(block, metric, number, currency);
            return block.ToString();
        }

        block.Heading("What it is");
        block.List(Traits(metric));
        WriteDefinition(block, metric);
        WriteInputs(block, metric);
        WriteReading(block, metric);
        block.Heading("SQL");
        block.Lines(metric.Sql);
        return block.ToString();
    }

    private static IEnumerable<(string, string?)> Traits(Explanation metric)
    {
        yield return ("kind", metric.Kind);
        yield return ("unit", metric.Unit);
        yield return ("better", metric.Better);
        yield return ("proves", metric.Proves);
        yield return ("attribution", metric.Attribution);
        yield return ("window", metric.WindowDays is { } window ? $"{Days(window)} to the last of the period" : null);
        yield return ("matures", metric.MaturesDays > 0 ? $"its value moves until {Days(metric.MaturesDays)} after the period" : null);
        yield return ("owner", metric.Owner);
        yield return ("tags", string.Join(", ", metric.Tags));
        yield return ("split by", metric.CanBeSplitBy.IsEmpty ? "nothing" : string.Join(", ", metric.CanBeSplitBy));
        yield return ("stored for", string.Join(", ", metric.Segments));
        yield return ("not available", metric.NotAvailable);
    }

    private static void WriteDefinition(TextBlock block, Explanation metric)
    {
        block.Heading("Definition");
        block.List(metric.Formulas.Select(Stated));
        if (!metric.MadeOf.IsEmpty)
        {
            block.Heading("Made of");
            block.Lines(string.Join('\n', Tree(metric.MadeOf, "")));
        }
    }

    private static void WriteInputs(TextBlock block, Explanation metric)
    {
        block.Heading("Facts");
        foreach (var fact in metric.Facts)
        {
            block.List([(fact.Name, $"{fact.Description} Key: {fact.Key ?? "none"}. Time: {fact.Time}.")]);
            block.List(fact.Columns.Select(column => ($"  {column.Key}", (string?)column.Value)));
        }

        block.Heading("Sources");
        block.List(metric.Sources.Select(source => (source.Name, (string?)$"feeds {source.Feeds}: {string.Join(", ", source.Files)}")).DefaultIfEmpty(("none", "no source of the project feeds these facts")));
        WriteList(block, "Rules", metric.Rules.Select(Stated));
        WriteList(block, "Parameters", metric.Parameters.Select(parameter => (parameter.Key, (string?)parameter.Value)));
    }

    private static void WriteReading(TextBlock block, Explanation metric)
    {
        if (!metric.Bands.IsEmpty)
        {
            WriteList(block, "Bands", metric.Bands.Select(band => (band.Range, (string?)$"{band.Label} ({band.Status}){(band.Source is { } source ? $"; {source}" : "")}")));
            block.Paragraph("The first that holds names a value. A period that is not complete gets none, nor does a share above 100%.");
        }

        WriteList(block, "Read it with", metric.ReadWith.Select(partner => (partner.Name, (string?)partner.Label)));
        WriteList(block, "Warnings that do not apply", metric.Allow.Select(allowance => (allowance.Code, (string?)allowance.Reason)));
    }

    private static void WriteList(TextBlock block, string heading, IEnumerable<(string, string?)> pairs)
    {
        var shown = pairs.ToList();
        if (shown.Count > 0)
        {
            block.Heading(heading);
            block.List(shown);
        }
    }

    private static (string, string?) Stated(StatedSql stated) => (stated.Role, $"{stated.Sql}  [{stated.Place}]");

    private static IEnumerable<string> Tree(ImmutableArray<ExplainedPart> parts, string indent)
    {
        foreach (var part in parts)
        {
            var isLast = part == parts[^1];
            yield return $"{indent}{(isLast ? "└─" : "├─")} {part.Name}: {string.Join("; ", part.Formulas.Select(stated => stated.Role == "value" ? stated.Sql : $"{stated.Role} {stated.Sql}"))}";
            foreach (var line in Tree(part.MadeOf, $"{indent}{(isLast ? "   " : "│  ")}"))
            {
                yield return line;
            }
        }
    }

    private static string Days(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} day{(days == 1 ? "" : "s")}");
}
