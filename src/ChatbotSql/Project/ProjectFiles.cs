using System.Collections.Immutable;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Project;

/// <summary>Everything a project is written in, as YAML trees.</summary>
/// <param name="Root">The absolute path of the project's folder.</param>
/// <param name="Settings">The tree of <c>chatbotsql.yml</c>.</param>
/// <param name="Definitions">The trees of the shipped pack, then of the project's <c>metrics/*.yml</c>, each by path.</param>
/// <param name="TemplateFolders">Where SQL templates are looked for, the project's <c>sql</c> first.</param>
/// <param name="Faulty">The files of definitions with errors, of which some or all is not among the trees.</param>
public sealed record ProjectFiles(
    string Root,
    YamlMapping Settings,
    ImmutableArray<YamlMapping> Definitions,
    ImmutableArray<string> TemplateFolders,
    ImmutableArray<SourceText> Faulty);
