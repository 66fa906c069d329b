using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Report;
using ChatbotSql.Run.Answers;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.Answers;

/// <summary>Questions need the generated file alone: what it has recorded of the raw files stands for them.</summary>
public sealed class MovedFilesTests : IDisposable
{
    private const string Metrics = """
        metrics:
          - {name: owned_leads, fact: leads, value: count_if(owner = 'ann')}
          - {name: long_ones, fact: conversations, value: count_if(turns > 1)}
        """;

    private readonly SmallProject project = new(metrics: Metrics);
    private readonly string settings;
    private readonly string database;

    public MovedFilesTests()
    {
        settings = File.ReadAllText(project.PathOf("chatbotsql.yml"));
        project.Write("data/leads.csv", "lead,captured,owned_by\nl1,2026-03-28 10:00:00,ann\nl2,2026-03-29 10:00:00,bob\nl3,2026-03-29 11:00:00,ann\n");
        Map("owned_by");
        database = project.Build();
    }

    /// <summary>By hand: ann owns two leads of three, and of each eight conversations the second, fourth, fifth, seventh and eighth have two turns.</summary>
    [Theory]
    [InlineData("owned_leads", 2)]
    [InlineData("long_ones", 37)]
    public void Answers_AreTheSameWhereTheFilesAreGone(string metric, int expected)
    {
        var whole = Ask(metric, Grain.All);
        var (stored, computed) = (Ask(metric, Grain.Day), Ask(metric, Grain.Day, where: "true"));
        Directory.Delete(project.PathOf("data"), recursive: true);

        Assert.Equal(expected, Convert.ToInt32(whole.Rows.Single()[whole.Columns.IndexOf("value")], CultureInfo.InvariantCulture));
        Assert.Contains(computed.Rows, row => row[computed.Columns.IndexOf("is_complete")] is true);
        Assert.Equal(Text(stored), Text(Ask(metric, Grain.Day)));
        Assert.Equal(Text(computed), Text(Ask(metric, Grain.Day, where: "true")));
    }

    /// <summary>What columns it has is not recorded: it is said to be missing, and no other number is given.</summary>
    [Fact]
    public void ALookupThatIsGone_IsMissed()
    {
        project.Write("data/names.csv", "code,word\nann,Ann\nbob,Bob\n");
        project.Write("chatbotsql.yml", $$"""
            {{settings}}
              - name: crm
                feeds: leads
                files: data/leads*.csv
                timezone: UTC
                lookups: {names: data/names.csv}
                sql: SELECT raw.*, names.word FROM raw LEFT JOIN names ON names.code = owned_by
                columns: {lead_id: lead, captured_at: captured, owner: lower(word)}
            """);
        project.Build();
        var there = Ask("owned_leads", Grain.All);
        File.Delete(project.PathOf("data/names.csv"));

        Assert.Equal(2.0, there.Rows.Single()[there.Columns.IndexOf("value")]);
        Assert.Contains("CSQL050", Assert.Throws<ProjectException>(() => Ask("owned_leads", Grain.All)).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    /// <summary>Files may be gone; what the project itself says wrong is an error all the same, and not a metric that is not available.</summary>
    [Theory]
    [InlineData("feeds: leads", "feeds: leeds", "CSQL054")]
    [InlineData("owner: owned_by", "owner: owend_by", "CSQL042")]
    public void WhatIsWrongWithASource_IsSaid(string before, string after, string code)
    {
        var text = File.ReadAllText(project.PathOf("chatbotsql.yml"));
        project.Write("chatbotsql.yml", text.Replace(before, after, StringComparison.Ordinal));
        Directory.Delete(project.PathOf("data"), recursive: true);

        Assert.Contains(code, Assert.Throws<ProjectException>(Load).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Files_AreNotLookedInto()
    {
        var before = Text(Ask("owned_leads", Grain.Day, where: "true"));
        project.Write("data/leads.csv", "another\nfile");
        project.Write("data/1.csv", "");

        Assert.Equal(before, Text(Ask("owned_leads", Grain.Day, where: "true")));
    }

    /// <summary>The next build will read it; until then it is no mistake to name it.</summary>
    [Fact]
    public void AColumnThatCameSince_IsLookedForInTheFiles()
    {
        project.Write("data/leads.csv", "lead,captured,owned_by,seller\nl4,2026-03-30 10:00:00,ann,ann\n");
        Map("seller");

        var crm = Load().Sources.Single(source => source.Name == "crm");

        Assert.Contains(crm.RawColumns, column => column.Name == "seller");
    }

    [Theory]
    [InlineData("no database")]
    [InlineData(null)]
    public void WithoutARecord_TheFilesAreAsked(string? text)
    {
        File.Delete(database);
        if (text is not null)
        {
            File.WriteAllText(database, text);
        }

        Assert.Equal(["log", "crm"], Load().Sources.Select(source => source.Name));
    }

    public void Dispose() => project.Dispose();

    private Catalog Load() => Compiler.Load(project.PathOf(""), InputPolicy.Recorded, new DiagnosticBag());

    private RowSet Ask(string metric, Grain grain, string? where = null)
    {
        var catalog = Load();
        return QueryRunner.Run(catalog, Question.Of([catalog.Metrics.Single(candidate => candidate.Name == metric)], grain, []) with { Where = TypedCondition.Of(where) });
    }

    private static string Text(RowSet rows) => RowFormatter.Format(rows, RowFormat.Csv);

    /// <summary>Adds a source of leads to the project, with a column of its own.</summary>
    private void Map(string owner) => project.Write("chatbotsql.yml", $$"""
        {{settings}}
          - name: crm
            feeds: leads
            files: data/leads*.csv
            timezone: UTC
            columns: {lead_id: lead, captured_at: captured, owner: {{owner}}}
        """);
}
