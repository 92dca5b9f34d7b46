using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Swagger;

/// <summary>Nodes that no document has as such: each stands where the node stands that it was made of.</summary>
internal static class NewNode
{
    public static SpecNode Text(SpecNode at, string text) => SpecNode.Scalar(SpecNodeKind.String, at.File, at.Line, at.Column, text);

    public static SpecNode Flag(SpecNode at, bool value) =>
        SpecNode.Scalar(SpecNodeKind.Boolean, at.File, at.Line, at.Column, value ? "true" : "false");

    public static SpecNode List(SpecNode at, IEnumerable<SpecNode> items) => SpecNode.Array(at.File, at.Line, at.Column, items.ToArray());

    public static SpecNode Object(SpecNode at, IEnumerable<SpecMember> members) =>
        SpecNode.Object(at.File, at.Line, at.Column, new SpecMembers(members.ToArray()));

    public static SpecMember Member(string name, SpecNode value) => new(name, value, value.Line, value.Column);

    /// <summary>The members of these names, and the extensions.</summary>
    public static IEnumerable<SpecMember> Kept(SpecNode node, params string[] names) =>
        node.Members.Where(member => names.Contains(member.Name) || member.Name.StartsWith("x-", StringComparison.Ordinal));
}
