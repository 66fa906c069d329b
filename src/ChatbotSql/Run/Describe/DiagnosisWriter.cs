using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Languages;
using ChatbotSql.Model;
using ChatbotSql.Project;
using ChatbotSql.Render;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Diagnoses;

namespace ChatbotSql.Run.Describe;

/// <summary>Looks for the diagnoses of a project in the weekly values that are stored, and writes what it finds.</summary>
internal sealed class DiagnosisWriter(DuckDbSession session, Catalog catalog)
{
    /// <summary>The share of what is raised that may be chance.</summary>
    private const string Significance = "0.05";

    private static readonly (string Column, string Comment)[] Columns =
    [
        ("diagnosis", "The name; see meta.diagnosis_definitions."),
        ("severity", "warning, or good for what is well."),
        ("label", "What people call it."),
        ("label_ru", "The same in Russian."),
        ("segment", "The dimensions that the cell is split by: all, intent; other dimension columns are NULL."),
        ("week", "The first day of the week by whose end all that it looks at had matured: when it could be told."),
        ("period_start", "The first day of the week that it is about."),
        ("since", "The first day of the first week of the unbroken run."),
        ("p", "The chance of evidence like this where nothing is the matter: the largest of its claims; NULL where only bands were asked."),
        ("p_adjusted", "The same by Benjamini and Hochberg over all that was tested in the week; up to 0.05 is raised."),
        ("tests", "How many tests there were in the week."),
        ("saw", "What was seen, with the numbers."),
        ("saw_ru", "The same in Russian."),
        ("text", "What it means and what was seen, with the numbers."),
        ("text_ru", "The same in Russian."),
        ("look_at", "What to look at next."),
        ("look_at_ru", "The same in Russian."),
        ("evidence", "Each claim: the value and what it was compared with, the difference with its 95% interval, both samples, p and the method."),
    ];

    /// <summary>Removes what an earlier build wrote.</summary>
    public static void Remove(DuckDbSession session) =>
        session.Execute("DROP TABLE main.diagnoses; DROP TABLE meta.diagnosis_tests; DROP TABLE meta.diagnosis_definitions");

    /// <summary>Writes <c>main.diagnoses</c>, <c>meta.diagnosis_tests</c> and <c>meta.diagnosis_definitions</c>.</summary>
    public void Write()
    {
        Execute("definitions", ("rows", catalog.Diagnoses.Select((diagnosis, index) => string.Join(", ", Definition(diagnosis, index + 1))).ToImmutableArray()));
        Execute("statistics");
        var russian = LanguageFiles.Read(ProjectLoader.PackFolder, "ru");
        Execute("words", ("currency", catalog.Settings.Currency), ("bands_ru", Bands(russian)));
        var renderer = new ClaimRenderer(catalog, russian);
        var claims = catalog.Diagnoses.SelectMany(diagnosis => diagnosis.Clauses.Select((clause, index) => (Diagnosis: diagnosis, Clause: clause, Number: index + 1))).ToList();
        Execute("values", ("metrics", Metrics()), ("claims", claims.Select(claim => renderer.Words(claim.Diagnosis, claim.Clause, claim.Number)).ToImmutableArray()));
        foreach (var statement in claims.SelectMany(claim => renderer.Render(claim.Diagnosis, claim.Clause, claim.Number)))
        {
            session.Execute(statement);
        }

        Execute("claims", ("significance", Significance));
        Execute("tests", ("significance", Significance));
        Execute("diagnoses");
        Comments.Write(session, "main.diagnoses", Columns.Concat(catalog.Dimensions.Select(dimension => (dimension.Name, dimension.Description))));
    }

    private void Execute(string template, params ReadOnlySpan<(string Key, object? Value)> more)
    {
        var context = new Dictionary<string, object?> { ["columns"] = catalog.Dimensions.Select(dimension => dimension.Name).ToImmutableArray() };
        foreach (var (key, value) in more)
        {
            context[key] = value;
        }

        session.Execute(catalog.Templates.Render($"diagnoses/{template}", context));
    }

    private static IEnumerable<Dictionary<string, object?>> Bands(Language language) => language.Words("band")
        .Select(band => new Dictionary<string, object?> { ["label"] = band.Key, ["russian"] = band.Value });

    private string Metrics()
    {
        var names = catalog.Diagnoses.SelectMany(diagnosis => diagnosis.Metrics).Distinct().Select(SqlLiteral.Text).ToImmutableArray();
        return names.IsEmpty ? "NULL" : string.Join(", ", names);
    }

    private IEnumerable<string> Definition(BoundDiagnosis diagnosis, int ordinal)
    {
        var texts = diagnosis.Diagnosis.Texts;
        var metrics = diagnosis.Metrics.ToImmutableArray();
        yield return SqlLiteral.Text(diagnosis.Name);
        yield return ordinal.ToString(CultureInfo.InvariantCulture);
        yield return SqlLiteral.Text(diagnosis.Diagnosis.Severity.ToString().ToLowerInvariant());
        yield return SqlLiteral.Text(texts.Label);
        yield return SqlLiteral.TextOrNull(texts.LabelRu);
        yield return SqlLiteral.Text(diagnosis.Diagnosis.When!.Text);
        yield return SqlLiteral.List(diagnosis.Clauses.Select(clause => clause.Text));
        yield return SqlLiteral.List(metrics);
        yield return SqlLiteral.List(diagnosis.Segments.Select(Segment.NameOf));
        yield return diagnosis.Clauses.Max(clause => clause.Weeks).ToString(CultureInfo.InvariantCulture);
        yield return catalog.Metrics.Where(metric => metrics.Contains(metric.Name)).Max(metric => metric.MaturesDays).ToString(CultureInfo.InvariantCulture);
        yield return SqlLiteral.Text(texts.Say);
        yield return SqlLiteral.TextOrNull(texts.SayRu);
        yield return SqlLiteral.TextOrNull(texts.LookAt);
        yield return SqlLiteral.TextOrNull(texts.LookAtRu);
    }
}
