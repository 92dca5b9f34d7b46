using System.Globalization;

namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>Lets a visitor walk through the site: pages, and what people do on them.</summary>
internal sealed class SessionScript(Session session, Draw draw)
{
    private const double BounceShare = 0.38;
    private const double StayShare = 0.72;
    private const int MostPages = 14;

    private const string PriceList = "/files/price-list.pdf";

    private static readonly string[] Words = ["tea", "lamp", "price", "install", "delivery", "return", "configure"];
    private static readonly string[] Files = [PriceList, "/files/manual.pdf", "/files/setup.zip"];
    private static readonly string[] Links = ["https://partner.example.org/", "https://social.example.com/page"];

    private DateTime _time;
    private decimal _cart;
    private int _items;

    public void Play(DateTime start)
    {
        _time = start;
        View(draw.Pick(Page.Entries));
        if (draw.Chance(BounceShare))
        {
            return;
        }

        do
        {
            Act(session.Pages[^1].Page);
            View(draw.Chance(0.06) ? Page.Search : draw.Pick(Page.Others));
        }
        while (session.Pages.Count < MostPages && draw.Chance(StayShare));
        Act(session.Pages[^1].Page);
        CheckOut();
    }

    private void View(Page page)
    {
        if (session.Pages.Count > 0)
        {
            _time = _time.AddSeconds(draw.Between(6, 140));
            session.Pages[^1].TimeOnPage = (int)(_time - session.Pages[^1].Time).TotalSeconds;
        }

        session.Add(new SessionEvent(session, session.Events.Count + 1, _time, SessionEvent.PageView, page) { PageViewIndex = session.Pages.Count + 1 });
    }

    private void Act(Page page)
    {
        if (page == Page.Search)
        {
            Add(SessionEvent.Search, page, target: Words[draw.Below(Words.Length)]);
        }
        else if (page.Price > 0 && draw.Chance(0.22))
        {
            PutInCart(page);
        }
        else if (page == Page.Newsletter && draw.Chance(0.4))
        {
            Reach(GoalOfSite.Newsletter, page);
        }
        else if (draw.Chance(0.12))
        {
            Add(SessionEvent.Custom, page, category: "Video", action: draw.Chance(0.6) ? "play" : "finish", name: page.Title, value: draw.Between(5, 180));
        }
        else if (draw.Chance(0.05))
        {
            Fetch(Files[draw.Below(Files.Length)], page);
        }
        else if (draw.Chance(0.04))
        {
            Add(SessionEvent.Outlink, page, target: Links[draw.Below(Links.Length)]);
        }
    }

    private void Fetch(string file, Page page)
    {
        Add(SessionEvent.Download, page, target: session.Site.Address + file);
        if (file == PriceList)
        {
            Reach(GoalOfSite.PriceList, page);
        }
    }

    private void PutInCart(Page page)
    {
        var count = draw.Between(1, 3);
        _cart += page.Price * count;
        _items += count;
        Add(SessionEvent.CartAddition, page, revenue: page.Price * count, items: count);
    }

    private void CheckOut()
    {
        if (_items == 0)
        {
            return;
        }

        View(Page.Cart);
        if (draw.Chance(0.45))
        {
            Add(SessionEvent.AbandonedCart, Page.Cart, revenue: _cart, items: _items);
            return;
        }

        View(Page.Thanks);
        Add(SessionEvent.Order, Page.Thanks, revenue: _cart, items: _items, order: session.Id.ToString(CultureInfo.InvariantCulture));
        Reach(GoalOfSite.Order, Page.Thanks);
    }

    private void Reach(GoalOfSite goal, Page page) => Add(SessionEvent.Goal, page, goal: goal);

    private void Add(
        Labelled type, Page page, string? category = null, string? action = null, string? name = null, decimal? value = null,
        string? target = null, decimal? revenue = null, int? items = null, string? order = null, GoalOfSite? goal = null)
    {
        _time = _time.AddSeconds(draw.Between(1, 20));
        session.Add(new SessionEvent(session, session.Events.Count + 1, _time, type, page)
        {
            PageViewIndex = session.Pages.Count,
            Category = category,
            Action = action,
            Name = name,
            Value = value,
            Target = target,
            Revenue = revenue,
            Items = items,
            OrderId = order,
            ReachedGoal = goal,
        });
    }
}
