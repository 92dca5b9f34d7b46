using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace PiwikGen.DependencyInjection;

/// <summary>
/// Names for the options and the <see cref="HttpClient"/> of keyed clients, one for each key. The text of a key is not enough: that of
/// many objects is the name of their type, and two accounts under one name would get each other's credentials.
/// </summary>
internal sealed class KeyedClientNames
{
    private readonly Dictionary<string, object> _keys = new(StringComparer.Ordinal);

    private KeyedClientNames()
    {
    }

    public static KeyedClientNames Of(IServiceCollection services)
    {
        foreach (var service in services)
        {
            if (!service.IsKeyedService && service.ImplementationInstance is KeyedClientNames known)
            {
                return known;
            }
        }

        var names = new KeyedClientNames();
        services.AddSingleton(names);
        return names;
    }

    /// <summary><c>name:key</c>, and a number where another key has the same text. Equal keys share a name.</summary>
    public string Find(string name, object key)
    {
        var plain = $"{name}:{Convert.ToString(key, CultureInfo.InvariantCulture)}";
        var found = plain;
        for (var next = 2; !_keys.TryAdd(found, key) && !_keys[found].Equals(key); next++)
        {
            found = $"{plain}#{next.ToString(CultureInfo.InvariantCulture)}";
        }

        return found;
    }
}
