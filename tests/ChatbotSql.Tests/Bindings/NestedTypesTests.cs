namespace ChatbotSql.Tests.Bindings;

public sealed class NestedTypesTests : BindingsTest
{
    [Fact]
    public void Read_List_IsItsItems()
    {
        Assert.Equal(new List<int> { 3, 1, 2 }, Scalar("SELECT [3, 1, 2]"));
        Assert.Equal(new List<int>(), Scalar("SELECT []::INTEGER[]"));
        Assert.Equal([1, null, 3], Scalar<List<int?>>("SELECT [1, NULL, 3]"));
        Assert.Equal(["a", null, "a text of more than twelve bytes"], Scalar<List<string?>>("SELECT ['a', NULL, 'a text of more than twelve bytes']"));
    }

    [Fact]
    public void Read_ListOfLists_KeepsItsShape() =>
        Assert.Equal(new List<List<int>> { new() { 1 }, new(), new() { 2, 3 } }, Scalar("SELECT [[1], [], [2, 3]]"));

    [Fact]
    public void Read_ListsOverManyChunks_KeepTheirItems()
    {
        var lists = Column<List<long>>("SELECT range(i % 7) FROM range(10000) t(i)");

        Assert.All(lists.Index(), list => Assert.Equal(Enumerable.Range(0, list.Index % 7).Select(item => (long)item), list.Item!));
    }

    [Fact]
    public void Read_Array_IsItsItems() => Assert.Equal(new List<double> { 1.5, 2.5 }, Scalar("SELECT [1.5, 2.5]::DOUBLE[2]"));

    [Fact]
    public void Read_Struct_IsItsFields()
    {
        var fields = Assert.IsType<Dictionary<string, object?>>(Scalar("SELECT {'name': 'bot', 'turns': 3, 'größe': NULL, 'tags': ['a']}"));

        Assert.Equal(["name", "turns", "größe", "tags"], fields.Keys);
        Assert.Equal(["bot", 3, null, new List<string> { "a" }], fields.Values);
    }

    [Fact]
    public void Read_Map_IsItsEntries() =>
        Assert.Equal(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }, Scalar("SELECT MAP {'a': 1, 'b': 2}"));
}
