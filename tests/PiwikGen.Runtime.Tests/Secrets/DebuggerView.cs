using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PiwikGen.Runtime.Tests.Secrets;

/// <summary>
/// What a debugger shows of an object when one opens everything that can be opened: the texts of the objects, and their fields and
/// properties, the private ones too, as far as <see cref="DebuggerBrowsableAttribute"/> lets it. Objects of others are not opened.
/// </summary>
internal sealed class DebuggerView
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _lines = [];

    private DebuggerView()
    {
    }

    public static IReadOnlyList<string> Of(params object[] roots)
    {
        var view = new DebuggerView();
        foreach (var root in roots)
        {
            view.Visit(root.GetType().Name, root);
        }

        return view._lines;
    }

    private void Visit(string path, object? value)
    {
        if (value is null or Type or Pointer || !_seen.Add(value))
        {
            return;
        }

        _lines.Add($"{path} = {Display(value)}");
        if (value is IEnumerable items and not string)
        {
            foreach (var item in items)
            {
                Visit(path + "[]", item);
            }
        }
        else if (IsPair(value.GetType()))
        {
            VisitMembers(path, value);
        }

        if (value.GetType().Assembly == typeof(PiwikGen.Authentication.AccessToken).Assembly)
        {
            VisitMembers(path, value);
        }
    }

    // Only the form that the runtime uses is known here; another one would be a hole in this view.
    private static string Display(object value)
    {
        if (value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>() is { } display && value.GetType().Assembly == typeof(PiwikGen.Authentication.AccessToken).Assembly)
        {
            Assert.Equal("{ToString(),nq}", display.Value);
        }

        return value.ToString() ?? "";
    }

    private static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private void VisitMembers(string path, object owner)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (var type = owner.GetType(); type is not null && (type.Assembly == typeof(PiwikGen.Authentication.AccessToken).Assembly || IsPair(type)); type = type.BaseType)
        {
            foreach (var field in type.GetFields(All).Where(static field => IsShown(field) && !field.IsDefined(typeof(CompilerGeneratedAttribute))))
            {
                Visit($"{path}.{field.Name}", field.GetValue(owner));
            }

            foreach (var property in type.GetProperties(All).Where(static property => IsShown(property) && property.GetIndexParameters().Length == 0 && property.CanRead))
            {
                Visit($"{path}.{property.Name}", Get(property, owner));
            }
        }
    }

    private static bool IsShown(MemberInfo member) => member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never;

    private static object? Get(PropertyInfo property, object owner)
    {
        try
        {
            return property.GetValue(owner);
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException!.Message;
        }
    }
}
