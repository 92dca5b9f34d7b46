namespace PiwikGen.Generator.Naming;

/// <summary>
/// The method names of a document, without <c>Async</c>: from the operationId, or else a verb by method and shape and a noun
/// by path. They depend on what operations there are, never on their order.
/// </summary>
internal static class OperationNames
{
    private static readonly string[] MethodOrder = ["GET", "PUT", "PATCH", "DELETE", "POST", "HEAD", "OPTIONS", "TRACE"];

    /// <summary>A name for each operation, in their order. All operations of a document come in one call.</summary>
    public static IReadOnlyList<Identifier> Of(IReadOnlyList<OperationToName> operations, params string[] reserved)
    {
        var names = new Identifier[operations.Count];
        foreach (var client in Enumerable.Range(0, operations.Count).GroupBy(index => operations[index].Tag ?? string.Empty, StringComparer.Ordinal))
        {
            NameOneClient(operations, client.ToList(), reserved, names);
        }

        return names;
    }

    private static void NameOneClient(IReadOnlyList<OperationToName> operations, List<int> indexes, string[] reserved, Identifier[] names)
    {
        indexes.Sort((left, right) => Compare(operations[left], operations[right]));
        var texts = indexes.ConvertAll(index => OperationIdName.Of(operations[index].OperationId));
        var meetings = texts
            .Where(static text => text is not null)
            .GroupBy(static text => text!.Short.Name, StringComparer.Ordinal)
            .Where(static group => group.Select(static text => text!.Full).Distinct().Skip(1).Any());
        var meeting = new HashSet<string>(meetings.Select(static group => group.Key), StringComparer.Ordinal);

        var requests = new List<NameRequest>(indexes.Count);
        for (var rank = 0; rank < indexes.Count; rank++)
        {
            requests.Add(Request(operations[indexes[rank]], texts[rank], meeting, rank));
        }

        var settled = NameScope.Operations(reserved).Settle(requests);
        for (var rank = 0; rank < indexes.Count; rank++)
        {
            names[indexes[rank]] = settled[requests[rank].Key];
        }
    }

    private static NameRequest Request(OperationToName operation, OperationIdName? given, HashSet<string> meeting, int rank)
    {
        // The first blank ends the method, also where a document has one within it.
        var key = operation.Method.Replace("%", "%25").Replace(" ", "%20") + " " + operation.Path;
        var derived = PathOperationNames.Of(operation);
        if (given is null)
        {
            return new NameRequest(key, key, derived[0], rank, derived);
        }

        var preferred = meeting.Contains(given.Short.Name) ? given.Full : given.Short;
        return new NameRequest(key, operation.OperationId!, preferred, rank, [given.Full, .. derived]);
    }

    /// <summary>Names that the document gives come first, then short paths: what is added below them does not rename them.</summary>
    private static int Compare(OperationToName left, OperationToName right)
    {
        var order = OperationIdName.IsMeaningless(left.OperationId).CompareTo(OperationIdName.IsMeaningless(right.OperationId));
        order = order != 0 ? order : Depth(left.Path).CompareTo(Depth(right.Path));
        order = order != 0 ? order : string.CompareOrdinal(left.Path, right.Path);
        order = order != 0 ? order : MethodRank(left).CompareTo(MethodRank(right));
        return order != 0 ? order : string.CompareOrdinal(left.Method, right.Method);
    }

    private static int Depth(string path) => path.Count(static unit => unit == '/');

    private static int MethodRank(OperationToName operation)
    {
        var rank = Array.IndexOf(MethodOrder, operation.Method.ToUpperInvariant());
        return rank < 0 ? MethodOrder.Length : rank;
    }
}
