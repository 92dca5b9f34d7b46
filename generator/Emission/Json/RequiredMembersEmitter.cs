using PiwikGen.Generator.Emission.Text;

namespace PiwikGen.Generator.Emission.Json;

/// <summary>Emits the check that the required members were there, for projects that ask for it: a bit for each of them, 64 in a variable.</summary>
internal static class RequiredMembersEmitter
{
    private const int Bits = 64;
    private const string Required = "s_required";

    public static void EmitTable(SourceWriter writer, List<int> required)
    {
        if (required.Count > 0)
        {
            writer.Line($"private static readonly {RuntimeNames.JsonRequiredMembers} {Required} = new(s_members, {string.Join(", ", required)});");
        }
    }

    public static void EmitBegin(SourceWriter writer, List<int> required)
    {
        for (var i = 0; i < Variables(required); i++)
        {
            writer.Line($"ulong seen{i} = 0;");
        }
    }

    /// <summary>What follows the reading of a member.</summary>
    public static string Seen(List<int> required, int member)
    {
        var index = required.IndexOf(member);
        return index < 0 ? "" : $" seen{index / Bits} |= 1UL << {index % Bits};";
    }

    public static void EmitEnd(SourceWriter writer, List<int> required)
    {
        for (var i = 0; i < Variables(required); i++)
        {
            writer.Line($"{Required}.Check({i * Bits}, seen{i});");
        }
    }

    private static int Variables(List<int> required) => (required.Count + Bits - 1) / Bits;
}
