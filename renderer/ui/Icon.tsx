import {
  AlertTriangle,
  ArrowRight,
  Building2,
  Check,
  CheckCheck,
  CircleDot,
  Clock,
  CloudOff,
  Copy,
  Eye,
  FileText,
  Hourglass,
  Inbox,
  Keyboard,
  ListFilter,
  LogOut,
  MapPin,
  MessageSquare,
  Moon,
  Paperclip,
  Pencil,
  Play,
  Plus,
  RefreshCw,
  Search,
  Send,
  Shield,
  Store,
  Sun,
  Trash2,
  User,
  UserX,
  Users,
  X,
  type LucideIcon,
} from 'lucide-react';

const icons = {
  alert: AlertTriangle,
  'arrow-end': ArrowRight,
  building: Building2,
  check: Check,
  'check-all': CheckCheck,
  dot: CircleDot,
  clock: Clock,
  offline: CloudOff,
  copy: Copy,
  eye: Eye,
  file: FileText,
  waiting: Hourglass,
  inbox: Inbox,
  keyboard: Keyboard,
  filter: ListFilter,
  'sign-out': LogOut,
  pin: MapPin,
  note: MessageSquare,
  moon: Moon,
  paperclip: Paperclip,
  pencil: Pencil,
  play: Play,
  plus: Plus,
  sync: RefreshCw,
  search: Search,
  send: Send,
  shield: Shield,
  store: Store,
  sun: Sun,
  trash: Trash2,
  user: User,
  'user-off': UserX,
  users: Users,
  close: X,
} as const satisfies Record<string, LucideIcon>;
export type IconName = keyof typeof icons;

/** Icons that point somewhere turn round in right-to-left text; clocks and check marks do not. */
const directed = new Set<IconName>(['arrow-end', 'send', 'play', 'sign-out']);

/** A picture beside a word, never instead of one: hidden from screen readers. Size in pixels. */
export const Icon = ({ name, size = 16 }: { name: IconName; size?: number }) => {
  const Drawing = icons[name];
  return (
    <Drawing size={size} strokeWidth={1.75} aria-hidden className={directed.has(name) ? 'directed' : ''} />
  );
};
