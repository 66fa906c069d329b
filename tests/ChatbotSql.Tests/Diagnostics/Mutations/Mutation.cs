namespace ChatbotSql.Tests.Diagnostics.Mutations;

/// <summary>One mistake in a file of a project.</summary>
/// <param name="File">The file's path in the project.</param>
/// <param name="Line">The line that the mistake stands in, from 1; 0 where it concerns the whole file.</param>
/// <param name="Text">What the file then holds.</param>
/// <param name="Original">The word that a typo was made in; null for other mistakes.</param>
internal sealed record Mutation(string Kind, string File, int Line, string Text, string? Original = null);
