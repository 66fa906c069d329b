using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>A project as records, its references not yet resolved.</summary>
public sealed record ProjectModel(
    Settings Settings,
    ImmutableArray<Parameter> Parameters,
    ImmutableArray<Flow> Flows,
    ImmutableArray<Source> Sources,
    ImmutableArray<KeyValuePair<Located, SqlText>> ConversationRules,
    ImmutableArray<CanonicalTable> Tables,
    ImmutableArray<Fact> Facts,
    ImmutableArray<Dimension> Dimensions,
    ImmutableArray<Metric> Metrics,
    ImmutableArray<string> TemplateFolders);
