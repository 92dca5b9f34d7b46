using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>The members that an object must have. Emitted code keeps a bit for each that it has read, in the order given here, 64 bits at a time.</summary>
/// <param name="members">The names of the object's members.</param>
/// <param name="required">The indexes of those that must be there.</param>
public sealed class JsonRequiredMembers(JsonMembers members, params int[] required)
{
    /// <summary>Fails where a bit is not set.</summary>
    /// <param name="first">The place in the list that the lowest bit stands for: 0, 64, 128...</param>
    /// <param name="seen">The bits.</param>
    /// <exception cref="JsonException">A required member is not in the JSON; the message names the first.</exception>
    public void Check(int first, ulong seen)
    {
        var count = Math.Min(required.Length - first, 64);
        if (seen == ulong.MaxValue >> (64 - count))
        {
            return;
        }

        var missing = System.Numerics.BitOperations.TrailingZeroCount(~seen);
        throw new JsonException($"The JSON has no member '{members[required[first + missing]].Value}', which the document of the API requires.");
    }
}
