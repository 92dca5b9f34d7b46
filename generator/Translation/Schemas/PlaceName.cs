namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>
/// A name that a schema may have after a place where it stands. The first operation of the document that has it counts, so that
/// one which is added behind it renames nothing; within an operation it is the shortest name.
/// </summary>
/// <param name="Operation">The operation's place in the document, from 1; 0 within a named schema.</param>
/// <param name="Text">The name, in words.</param>
internal readonly record struct PlaceName(int Operation, string Text) : IComparable<PlaceName>
{
    public int CompareTo(PlaceName other)
    {
        var order = Operation.CompareTo(other.Operation);
        order = order != 0 ? order : Text.Length.CompareTo(other.Text.Length);
        return order != 0 ? order : string.CompareOrdinal(Text, other.Text);
    }
}
