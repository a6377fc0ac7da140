// Asks before something that cannot be taken back. The browser's own dialog keeps the focus inside and gives it back.
import { useEffect, useRef } from 'preact/hooks';
import { useView } from './view.ts';

type Props = {
  title: string;
  explained: string;
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
};

export function ConfirmDialog({ title, explained, confirm, onConfirm, onClose }: Props) {
  const { texts } = useView();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="confirm-title"
      aria-describedby="confirm-explained"
      onClose={onClose}
      // Escape closes the dialog, not the chat around it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id="confirm-title">{title}</h2>
      <p id="confirm-explained">{explained}</p>
      <div class="choices">
        <button type="button" class="secondary" onClick={() => dialog.current?.close()}>
          {texts.cancel}
        </button>
        <button
          type="button"
          class="primary"
          onClick={() => {
            dialog.current?.close();
            onConfirm();
          }}
        >
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
