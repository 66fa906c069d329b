using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.FileSystem;
using ChatbotSql.Run.History;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Answers;

/// <summary>Tells whether the generated file is one of the project as it is asked about.</summary>
public static class BuiltVersion
{
    /// <summary>Requires that facts, and where asked values too, were made by the parameters that a command line gives.</summary>
    /// <param name="names">The parameters that it gives.</param>
    /// <param name="isStored">Whether what is asked for is read as it is stored, and not computed.</param>
    /// <exception cref="ProjectException">There is no file yet, or it was made by other values of parameters that have a say.</exception>
    public static void Require(Catalog catalog, IReadOnlyCollection<string> names, bool isStored)
    {
        if (names.FirstOrDefault(name => isStored || HasSayInRows(catalog, name)) is { } deciding && !IsBuilt(catalog, isStored))
        {
            throw new ProjectException([RunErrors.OtherParameter(deciding)]);
        }
    }

    /// <summary>The same of all parameters whose values are not the project's own, by the file that is being read.</summary>
    internal static void Require(DuckDbSession session, Catalog catalog, bool isStored)
    {
        if (catalog.GivenParameters.FirstOrDefault(name => isStored || HasSayInRows(catalog, name)) is { } deciding && !RunRecord.IsOf(session, RunRecord.VersionOf(catalog), isStored))
        {
            throw new ProjectException([RunErrors.OtherParameter(deciding)]);
        }
    }

    /// <summary>Says that facts, and where asked values too, were made by what the project said before, as their numbers then are.</summary>
    /// <param name="isStored">Whether what is asked for is read as it is stored, and not computed.</param>
    /// <exception cref="ProjectException">There is no file yet.</exception>
    public static ImmutableArray<Diagnostic> Warnings(Catalog catalog, bool isStored) =>
        IsBuilt(catalog, isStored) ? [] : [RunErrors.OlderThanProject(Path.GetRelativePath(catalog.Settings.Root, catalog.Settings.Database), isStored)];

    /// <summary>Whether facts, and where asked values too, were made by the project as it is. A file that told nothing when the project was checked, or has been built anew since, is opened.</summary>
    /// <exception cref="ProjectException">There is no file yet, or it cannot be read.</exception>
    internal static bool IsBuilt(Catalog catalog, bool withValues) =>
        catalog.Built is { File: { } told } built && told == FileStamp.Of(catalog.Settings.Database)
            ? built.Version.MakesSameAs(RunRecord.VersionOf(catalog), withValues)
            : GeneratedFile.Read(catalog.Settings, session => RunRecord.IsOf(session, RunRecord.VersionOf(catalog), withValues));

    /// <summary>Whether sources, rules or facts use a parameter, so that it has its say when they are built.</summary>
    private static bool HasSayInRows(Catalog catalog, string name)
    {
        var model = catalog.Model;
        var sql = model.Sources.SelectMany(source => source.Columns.Select(column => column.Value).Concat(source.Rules.Values).Append(source.Where!).Append(source.Sql!))
            .Concat(model.ConversationRules.Select(rule => rule.Value)).OfType<Model.SqlText>();
        return model.Facts.Any(fact => fact.Parameters.Contains(name)) || sql.Any(text => Expressions.SqlLexer.Tokens(text.Text).Any(token => text.Text[token.Start..token.End] == $"${name}"));
    }
}
