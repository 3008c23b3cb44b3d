extension PreviewPage {
    /// Changes only what differs, node by node, so that nothing else on the page moves, flickers or loses its focus.
    ///
    /// What stands alike at the start and at the end stays; in between an element becomes another by its content, and a
    /// text grows at its end, where a selection in it stays too.
    static let script = """
        'use strict';
        const named = (name) => document.getElementById('_' + name);
        const article = named('article');
        const adopt = (old, fresh) => {
          for (const { name, value } of [...fresh.attributes]) {
            if (old.getAttribute(name) !== value) old.setAttribute(name, value);
          }
          for (const { name } of [...old.attributes]) {
            // Whether details are open is the reader's.
            if (name !== 'open' && !fresh.hasAttribute(name)) old.removeAttribute(name);
          }
          adoptContent(old, fresh);
        };
        const adoptNode = (old, fresh) => {
          if (old.isEqualNode(fresh)) return;
          if (old.nodeName !== fresh.nodeName) old.replaceWith(fresh);
          else if (old.nodeType === Node.ELEMENT_NODE) adopt(old, fresh);
          else if (fresh.data.startsWith(old.data)) old.appendData(fresh.data.slice(old.data.length));
          else old.data = fresh.data;
        };
        const adoptContent = (element, content) => {
          const old = [...element.childNodes];
          const fresh = [...content.childNodes];
          let alike = 0;
          while (alike < Math.min(old.length, fresh.length) && old.at(-1 - alike).isEqualNode(fresh.at(-1 - alike))) {
            alike += 1;
          }
          const end = old[old.length - alike] || null;
          const gone = old.slice(0, old.length - alike);
          fresh.slice(0, fresh.length - alike).forEach((node, index) => {
            if (gone[index]) adoptNode(gone[index], node);
            else element.insertBefore(node, end);
          });
          gone.slice(fresh.length - alike).forEach((node) => node.remove());
        };
        const say = (text) => {
          const status = named('status');
          if (status.textContent !== text) status.textContent = text;
        };
        const events = new EventSource('events');
        events.onmessage = (event) => {
          const update = JSON.parse(event.data);
          article.lang = update.language;
          const stays = new Set(update.order.map((name) => '_' + name));
          for (const part of [...article.children]) if (!stays.has(part.id)) part.remove();
          update.order.forEach((name, index) => {
            let part = named(name);
            if (!part) {
              part = document.createElement('div');
              part.id = '_' + name;
            }
            if (article.children[index] !== part) article.insertBefore(part, article.children[index] || null);
          });
          for (const [name, html] of Object.entries(update.html)) {
            const template = document.createElement('template');
            template.innerHTML = html;
            const element = named(name);
            if (element) adoptContent(element, template.content);
          }
        };
        events.addEventListener('end', () => {
          events.close();
          say(named('ended').innerHTML);
        });
        events.onerror = () => say(named('lost').innerHTML);
        """
}
