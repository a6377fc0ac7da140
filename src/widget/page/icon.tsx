// The few signs of the page, drawn as lines so that they take the colour of their text.
const paths = {
  menu: 'M12 4.5a.5.5 0 1 0 .01 0zM12 11.5a.5.5 0 1 0 .01 0zM12 18.5a.5.5 0 1 0 .01 0z',
  down: 'M6 9l6 6 6-6',
  send: 'M5 12h13M12 5l7 7-7 7',
  copy: 'M9 9h10v10H9zM5 15V5h10',
  up: 'M7 11v9H4v-9zM7 11l4-7c1.5 0 2.5 1 2.5 2.500L13 10h5.500c1.2 0 2 1 1.7 2.200l-1.5 6c-.2 1-1 1.8-2 1.800H7',
  thumbDown:
    'M17 13V4h3v9zM17 13l-4 7c-1.5 0-2.5-1-2.5-2.500L11 14H5.500c-1.2 0-2-1-1.7-2.200l1.5-6C5.5 4.8 6.3 4 7.3 4H17',
  star: 'M12 4l2.5 5.2 5.7.8-4.1 4 1 5.700L12 17l-5.1 2.7 1-5.7-4.1-4 5.7-.8z',
};

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
