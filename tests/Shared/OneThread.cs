using ChatbotSql.Model;

namespace ChatbotSql.Shared;

/// <summary>A project that is built by one thread, unless it says itself by how many.</summary>
/// <remarks>
/// Over a few rows, threads wait for one another: a quarter of the CPU time of a build is saved without them. That their
/// number changes no row is tested by itself.
/// </remarks>
public static class OneThread
{
    public static ProjectModel In(ProjectModel model) => model with { Settings = model.Settings with { Threads = model.Settings.Threads ?? 1 } };
}
