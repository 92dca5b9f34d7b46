using System.Text;

namespace PiwikGen.Fuzz.Mutation;

/// <summary>Changes of single characters and of stretches, without a thought of what they mean.</summary>
internal static class ByteMutation
{
    private const int MaxStretch = 64;

    public static string Mutate(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (var changes = random.Next(1, 8); changes > 0 && changed.Length > 0; changes--)
        {
            var place = random.Next(changed.Length);
            var length = random.Next(1, Math.Min(MaxStretch, changed.Length - place) + 1);
            switch (random.Next(8))
            {
                case 0: changed[place] ^= (char)(1 << random.Next(8)); break;
                case 1: changed[place] = (char)random.Next(0x100); break;
                case 2: changed[place] = (char)random.Next(0x10000); break;
                case 3: changed.Remove(place, length); break;
                case 4: changed.Insert(place, changed.ToString(place, length)); break;
                case 5: changed.Insert(place, HostileTexts.Pick(random)); break;
                case 6: changed.Insert(place, new string(changed[place], random.Next(1, 600))); break;
                default: changed.Length = place; break;
            }
        }

        return changed.ToString();
    }
}
