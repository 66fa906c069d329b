namespace ChatbotSql.EndToEnd;

/// <summary>A fact of a small disk in memory.</summary>
public sealed class FactWhereDisksCanBeMountedAttribute : FactAttribute
{
    public FactWhereDisksCanBeMountedAttribute() => Skip = SmallDisk.IsPossible ? null : "a disk cannot be mounted here, not even in a namespace of its own";
}
