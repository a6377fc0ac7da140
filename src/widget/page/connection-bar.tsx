// Tells the truth about the connection, politely, and only once it has lasted long enough to matter.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useView } from './view.ts';

const patienceMs = 1500;
const relievedMs = 4000;

export function ConnectionBar() {
  const { line, texts, chat } = useView();
  const [shown, setShown] = useState('');
  const wasTold = useRef(false);
  const text = {
    online: '',
    connecting: '',
    reconnecting: texts.reconnecting,
    offline: texts.offline,
    refused: (line.state === 'refused' && line.reason) || texts.cannotStart,
  }[line.state];

  useEffect(() => {
    if (line.state === 'online' && wasTold.current) {
      wasTold.current = false;
      setShown(texts.backOnline);
      const timer = setTimeout(() => setShown(''), relievedMs);
      return () => clearTimeout(timer);
    }
    if (!text) return undefined;
    const timer = setTimeout(
      () => {
        wasTold.current = true;
        setShown(text);
      },
      line.state === 'reconnecting' && !wasTold.current ? patienceMs : 0,
    );
    return () => clearTimeout(timer);
  }, [line.state, text, texts]);

  return (
    <div class="connection" data-state={line.state}>
      <p role="status">{shown}</p>
      {shown && line.state === 'refused' && (
        <button type="button" class="secondary" onClick={() => chat.reconnect()}>
          {texts.tryAgain}
        </button>
      )}
    </div>
  );
}
